"""Signing in, as far as the database is concerned; hashing happens between these steps, off its threads."""

import unicodedata
from dataclasses import dataclass, field

from sqlmodel import Session, select

from crm_web.model import User
from crm_web.model.moment import now
from crm_web.security import audit, sessions

MOST_OF_LOGIN = 64
LONGEST_DEVICE = 128  # characters of a browser's name in the audit


@dataclass(frozen=True)
class Account:
    """Whose password is to be checked; an empty hash is nobody's. `known` is a login that somebody has, also one disabled."""

    user_id: str = ""
    password_hash: str = ""
    known: str = field(default="", compare=False)


def account(session: Session, login: str, *, local: bool) -> Account:
    """Return the account that may sign in by this login, or nobody's: unknown, disabled, or a demo account from afar."""
    user = session.exec(select(User).where(User.login == normal_login(login))).first()
    if user is None or not user.active or (user.demo and not local):
        return Account(known=user.login if user else "")
    return Account(user.id, user.password_hash, user.login)


def begin_session(
    session: Session, found: Account, password_hash: str, device: str, replaced: str, address: str = ""
) -> str:
    """Start a session and return its secret; `password_hash` is the one to keep, `replaced` the id of a session that ends."""
    user = session.get_one(User, found.user_id)
    if user.password_hash == found.password_hash:  # nobody changed the password meanwhile
        user.password_hash = password_hash
    user.seen_at = now()
    audit.record(session, user.id, "signed_in", user.login, address=address, device=device[:LONGEST_DEVICE])
    return sessions.begin(session, user.id, device, replaced)


def end_session(session: Session, session_id: str, user_id: str) -> None:
    """Sign somebody out."""
    sessions.end(session, session_id)
    if user_id:
        audit.record(session, user_id, "signed_out")


def normal_login(login: str) -> str:
    """Return the login as it is stored: case and form of the letters do not matter; PostgreSQL would refuse a NUL."""
    return unicodedata.normalize("NFKC", login.replace("\0", "")).strip().lower()[:MOST_OF_LOGIN]
