"""Ending somebody's sessions from elsewhere. It is remembered, so that their phones are told and wipe what they keep."""

from sqlmodel import Session, col, select, update

from crm_web.model import UserSession
from crm_web.model.moment import now
from crm_web.security.sessions import name_of


def revoke(session: Session, user_id: str, *names: str, but: str = "") -> int:
    """End what a person is signed in with: all of it, or the sessions of these `names`, but never the one with the id `but`.

    Sockets and streams close within two seconds. Return how many ended.
    """
    query = select(UserSession.id).where(UserSession.user_id == user_id, col(UserSession.revoked_at).is_(None))
    ended = [each for each in session.exec(query) if each != but and (not names or name_of(each) in names)]
    session.exec(update(UserSession).where(col(UserSession.id).in_(ended)).values(revoked_at=now()))
    return len(ended)


def was_revoked(session: Session, session_id: str) -> bool:
    """Whether the session was ended by `revoke`."""
    row = session.get(UserSession, session_id)
    return row is not None and row.revoked_at is not None
