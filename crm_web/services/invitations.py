"""Links that let somebody in once, to choose a password: for those who are invited, and those who forgot theirs."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlmodel import Session

from crm_web.errors import LinkSpent, Missing
from crm_web.model import User
from crm_web.model.moment import now
from crm_web.security import audit, one_time
from crm_web.security.revocation import revoke
from crm_web.security.rights import Actor
from crm_web.services import passkeys
from crm_web.services.accounts import JOIN, check_may_manage
from crm_web.services.people import new_person

INVITATION, RESET = timedelta(hours=72), timedelta(hours=24)


class Link(NamedTuple):
    """The secret of a link, for whom it is, and until when it works."""

    user_id: str
    secret: str
    until: datetime


def invite(session: Session, by: Actor, login: str, name: str, role: str) -> Link:
    """Add somebody who chooses a password by the link. A login that is an address is theirs. Raises Denied, Invalid."""
    check_may_manage(by)
    user = new_person(session, login, name, role)
    user.email = user.login if "@" in user.login else ""
    session.add(user)
    audit.record(session, by.id, "person_invited", user.login, role=role)
    return _link(session, user)


def new_link(session: Session, by: Actor, user_id: str) -> Link:
    """Return another link for somebody; the one before works no longer, a password does. Raises Denied, Missing."""
    check_may_manage(by)
    user = session.get(User, user_id)
    if user is None or not user.active:
        raise Missing
    audit.record(session, by.id, "person_link", user.login)
    return _link(session, user)


def is_invited(user: User) -> bool:
    """Whether somebody was invited and has not come yet."""
    return user.active and not user.password_hash and user.seen_at is None


def whom(session: Session, secret: str, *, local: bool) -> User:
    """Return for whom a link is. Raises LinkSpent."""
    user = session.get(User, one_time.look(session, JOIN, secret).user_id)
    if user is None or not user.active or (user.demo and not local):
        raise LinkSpent
    return user


def join(session: Session, secret: str, password_hash: str, *, local: bool) -> User:
    """Use a link up: its owner has another password, and all that they were signed in with ends. Raises LinkSpent."""
    user = whom(session, secret, local=local)
    one_time.take(session, JOIN, secret)
    audit.record(session, user.id, "joined" if is_invited(user) else "password_reset", user.login)
    user.password_hash = password_hash
    passkeys.forget_all(session, user.id)  # nobody who had got in before gets in by the key that they made then
    revoke(session, user.id)
    return user


def _link(session: Session, user: User) -> Link:
    one_time.void(session, JOIN, user.id)
    lifetime = INVITATION if is_invited(user) else RESET
    return Link(user.id, one_time.issue(session, JOIN, lifetime, user.id), now() + lifetime)
