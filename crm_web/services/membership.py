"""What administrators change of people on their screen: who they are, their role, whether they may come in."""

from typing import NamedTuple

from email_validator import EmailNotValidError, validate_email
from sqlmodel import Session, select

from crm_web.errors import Invalid, Missing
from crm_web.model import User
from crm_web.security import audit
from crm_web.security.rights import Actor
from crm_web.services import accounts
from crm_web.services.people import MOST_OF_NAME


class Wish(NamedTuple):
    """What somebody is to be; None: what they are."""

    role: str | None = None
    active: bool | None = None
    name: str | None = None
    email: str | None = None


def change(session: Session, by: Actor, user_id: str, wish: Wish) -> User:
    """Change all that is wished, or nothing. Raises Denied, Missing, Invalid."""
    accounts.check_may_manage(by)
    user = find(session, user_id)
    if wish.role is not None:
        accounts.change_role(session, by, user.login, wish.role)
    if wish.active is not None and wish.active != user.active:
        (accounts.enable if wish.active else accounts.disable)(session, by, user.login)
    if wish.name is not None:
        _rename(session, by, user, wish.name)
    if wish.email is not None:
        _readdress(session, by, user, wish.email)
    return user


def find(session: Session, user_id: str) -> User:
    """Return the person. Raises Missing."""
    user = session.get(User, user_id)
    if user is None:
        raise Missing
    return user


def _rename(session: Session, by: Actor, user: User, name: str) -> None:
    name = " ".join(name.split())
    if not 0 < len(name) <= MOST_OF_NAME or "\0" in name:
        raise Invalid("error.person.name", most=MOST_OF_NAME)
    if name != user.name:
        audit.record(session, by.id, "person_name", user.login, before=user.name, after=name)
        user.name = name


def _readdress(session: Session, by: Actor, user: User, email: str) -> None:
    email = _address(email) if email.strip() else ""
    if email == user.email:
        return
    if email and session.exec(select(User).where(User.email == email)).first():
        raise Invalid("error.person.email_taken", email=email)
    audit.record(session, by.id, "person_email", user.login, before=user.email, after=email)
    user.email = email


def _address(text: str) -> str:
    try:
        return validate_email(text.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError as error:
        raise Invalid("error.person.email", email=text.strip()[:254]) from error
