"""What somebody does with their own account: another password, and ending what they are signed in with elsewhere."""

from datetime import timedelta

from sqlmodel import Session, col, select

from crm_web.errors import Denied, Invalid, Missing
from crm_web.model import User, UserSession
from crm_web.model.moment import now
from crm_web.security import audit
from crm_web.security.revocation import revoke
from crm_web.security.rights import Actor
from crm_web.security.sessions import name_of

JUST = timedelta(minutes=10)  # in which signing in proves who one is


def password_hash(session: Session, actor: Actor) -> str:
    """Return the hash of the password that has to be told before there is another; "" where there is none."""
    return session.get_one(User, actor.id).password_hash


def has_just_signed_in(session: Session, actor: Actor) -> bool:
    """Whether the session by which they act began a moment ago."""
    return session.get_one(UserSession, actor.session).created_at > now() - JUST


def change_password(session: Session, actor: Actor, told_hash: str, new_hash: str) -> None:
    """Give oneself another password, after the one with `told_hash` was told; all other sessions end. Raises Invalid."""
    user = session.get_one(User, actor.id)
    if user.password_hash != told_hash:  # somebody else was quicker
        raise Invalid("error.password.old")
    user.password_hash = new_hash
    ended = revoke(session, actor.id, but=actor.session)
    audit.record(session, actor.id, "password_changed", user.login, sessions_ended=ended)


def sign_ins(session: Session, actor: Actor) -> list[UserSession]:
    """Return by what they are signed in, this one first, then the one that was used last."""
    lasting = (col(UserSession.expires_at) > now(), col(UserSession.revoked_at).is_(None))
    found = session.exec(select(UserSession).where(UserSession.user_id == actor.id, *lasting))
    return sorted(found, key=lambda each: (each.id != actor.session, -each.seen_at.timestamp()))


def end_one(session: Session, actor: Actor, name: str) -> None:
    """End one of one's other sessions. Raises Missing, and Denied for the one that asks: that is signing out."""
    own = [each for each in sign_ins(session, actor) if name_of(each.id) == name]
    if not own:
        raise Missing
    if own[0].id == actor.session:
        raise Denied
    revoke(session, actor.id, name)
    audit.record(session, actor.id, "session_revoked", actor.login, device=own[0].device[:128])


def end_others(session: Session, actor: Actor) -> None:
    """End all of one's sessions but the one that asks."""
    ended = revoke(session, actor.id, but=actor.session)
    if ended:
        audit.record(session, actor.id, "session_revoked", actor.login, count=ended)
