"""What is done with people's accounts: another role, another password, no longer let in. Each is an event of the audit."""

from sqlmodel import Session, col, select

from crm_web.errors import Denied, Invalid
from crm_web.i18n.collation import sort_key
from crm_web.model import User
from crm_web.security import audit, one_time, passwords
from crm_web.security.revocation import revoke
from crm_web.security.rights import ROLES, SYSTEM, Action, Actor, can
from crm_web.services.sign_in import normal_login

JOIN = "join"  # what the links are for that let somebody in to choose a password


def everybody(session: Session) -> list[User]:
    """Return all people, those who may no longer sign in too, in the order of their names."""
    return sorted(session.exec(select(User)), key=lambda user: (sort_key(user.name), user.login))


def disable(session: Session, by: Actor, login: str) -> User:
    """Let somebody sign in no longer; what they are signed in with ends. Raises Denied, Invalid."""
    user = _find(session, by, login)
    _keep_one(session, user)
    user.active = False
    one_time.void(session, JOIN, user.id)
    revoke(session, user.id)
    audit.record(session, by.id, "person_disabled", user.login)
    return user


def enable(session: Session, by: Actor, login: str) -> User:
    """Let somebody sign in again. Raises Denied, Invalid."""
    user = _find(session, by, login)
    user.active = True
    audit.record(session, by.id, "person_enabled", user.login)
    return user


def change_role(session: Session, by: Actor, login: str, role: str) -> User:
    """Give somebody another role; their open pages follow within seconds. Raises Denied, Invalid."""
    if role not in ROLES:
        raise Invalid("error.person.role", role=role, roles=", ".join(ROLES))
    user = _find(session, by, login)
    if role != user.role:
        _keep_one(session, user)
        audit.record(session, by.id, "person_role", user.login, before=user.role, after=role)
        user.role = role
    return user


def reset_password(session: Session, by: Actor, login: str, password: str) -> User:
    """Give somebody another password; what they are signed in with ends. Raises Denied, Invalid."""
    user = _find(session, by, login)
    passwords.check(password)
    user.password_hash = passwords.hashed(password)
    revoke(session, user.id)
    audit.record(session, by.id, "person_password", user.login)
    return user


def check_may_manage(by: Actor) -> None:
    """Raise Denied for those who may not manage people; the command line may."""
    if by is not SYSTEM and not can(by, Action.MANAGE, ""):
        raise Denied


def _find(session: Session, by: Actor, login: str) -> User:
    check_may_manage(by)
    user = session.exec(select(User).where(User.login == normal_login(login))).first()
    if user is None:
        raise Invalid("error.person.unknown", login=login)
    return user


def _keep_one(session: Session, user: User) -> None:
    """Refuse to take the last one away who may manage. Raises Invalid."""
    others = session.exec(select(User).where(col(User.active), User.id != user.id))
    if _manages(user) and not any(_manages(other) for other in others):
        raise Invalid("error.person.last_admin", login=user.login)


def _manages(user: User) -> bool:
    return user.active and can(Actor(user.id, user.login, user.name, user.role), Action.MANAGE, "")
