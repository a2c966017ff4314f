"""Sessions: a random secret in a cookie, its SHA-256 in the database, thirty days that slide with use."""

import hashlib
import secrets
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, select
from starlette.requests import Request

from crm_web import settings
from crm_web.errors import SignedOut
from crm_web.model import User, UserSession
from crm_web.model.moment import now
from crm_web.security import cookies
from crm_web.security.rights import Actor, Said
from crm_web.security.said import said_of
from crm_web.storage.transact import read

LIFETIME = timedelta(seconds=cookies.LIFETIME)
RENEWED_AFTER = timedelta(hours=1)  # a session in use is written at most once an hour
REMEMBERED = 2.0  # seconds that an answer of the database is believed
MOST_REMEMBERED = 10_000


@dataclass(frozen=True)
class Standing:
    """Somebody who is signed in, by which session, and when that was last written down."""

    session_id: str
    actor: Actor
    seen_at: datetime

    @property
    def is_due(self) -> bool:
        """Whether it is time to let the thirty days begin anew."""
        return now() - self.seen_at > RENEWED_AFTER


async def actor_of(request: Request) -> Actor:
    """Return who sent the request. Raises SignedOut."""
    standing = await standing_of(request.headers.get("cookie", ""))
    if standing is None:
        raise SignedOut
    return standing.actor


async def standing_of(cookie_header: str) -> Standing | None:
    """Return who a Cookie header speaks for."""
    secret = cookies.secret_in(cookie_header, settings.current())
    return await standing_by_id(id_of(secret)) if secret else None


async def standing_by_id(session_id: str) -> Standing | None:
    """Return who a session belongs to while it lasts, as of at most two seconds ago."""
    until, standing = _remembered.get(session_id, (0.0, None))
    if time.monotonic() >= until:
        standing = await read(find, session_id)
        _remember(session_id, standing)
    return standing


def forget(session_id: str) -> None:
    """Ask the database again for this session."""
    _remembered.pop(session_id, None)


def forget_all() -> None:
    """Ask the database again for every session: somebody may do other things now."""
    _remembered.clear()


def id_of(secret: str) -> str:
    """Return the id of the session whose cookie holds `secret`."""
    return hashlib.sha256(secret.encode()).hexdigest()


def begin(session: Session, user_id: str, device: str, replaced: str = "") -> str:
    """Start a session and return its secret; the session `replaced` (an id) ends, and so do this person's expired ones."""
    secret = secrets.token_urlsafe(32)
    session.exec(delete(UserSession).where(col(UserSession.id) == replaced))
    session.exec(delete(UserSession).where(col(UserSession.user_id) == user_id, col(UserSession.expires_at) <= now()))
    session.add(UserSession(id=id_of(secret), user_id=user_id, expires_at=now() + LIFETIME, device=device[:256]))
    return secret


def renew(session: Session, session_id: str) -> None:
    """Let the thirty days begin anew."""
    row = session.get(UserSession, session_id)
    if row is not None:
        row.seen_at, row.expires_at = now(), now() + LIFETIME
        session.get_one(User, row.user_id).seen_at = row.seen_at


def end(session: Session, session_id: str) -> None:
    """Sign out: the row is gone."""
    session.exec(delete(UserSession).where(col(UserSession.id) == session_id))


def name_of(session_id: str) -> str:
    """Return by what a session is named where people see it: its id is of no use to anybody, and nobody's business."""
    return hashlib.sha256(f"name of {session_id}".encode()).hexdigest()[:16]


def find(session: Session, session_id: str) -> Standing | None:
    """Return who the session belongs to, unless it has expired or the person may no longer sign in."""
    return still_valid(session, [session_id]).get(session_id)


def still_valid(session: Session, session_ids: Collection[str]) -> dict[str, Standing]:
    """Return who those of the sessions belong to that last, by id."""
    query = select(UserSession, User).join(User, col(User.id) == col(UserSession.user_id))
    lasting = (col(UserSession.expires_at) > now(), col(UserSession.revoked_at).is_(None), col(User.active))
    said = said_of(session)
    return {
        row.id: Standing(row.id, replace(actor_for(user, said), session=row.id), row.seen_at)
        for row, user in session.exec(query.where(col(UserSession.id).in_(session_ids), *lasting))
    }


def actor_for(user: User, said: Mapping[str, Said]) -> Actor:
    """Return the person as one who acts, with what is `said` of their role."""
    return Actor(user.id, user.login, user.name, user.role, user.language, said.get(user.role, {}))


_remembered: dict[str, tuple[float, Standing | None]] = {}


def _remember(session_id: str, standing: Standing | None) -> None:
    if standing is None:  # cookies that never were one must not fill the memory
        forget(session_id)
        return
    if len(_remembered) >= MOST_REMEMBERED:
        _remembered.clear()
    _remembered[session_id] = (time.monotonic() + REMEMBERED, standing)
