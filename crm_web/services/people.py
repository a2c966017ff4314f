"""The people who use the app."""

import re
import secrets
from collections.abc import Sequence

from sqlmodel import Session, select

from crm_web.errors import Invalid
from crm_web.i18n.collation import sort_key
from crm_web.i18n.folding import fold
from crm_web.model import User
from crm_web.security import audit, passwords
from crm_web.security.rights import ROLES, SYSTEM
from crm_web.services.sign_in import normal_login
from crm_web.storage.memory import once

MOST_OF_NAME = 128  # characters
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@+-]{0,63}")


def add_person(session: Session, login: str, name: str, role: str, password: str, *, demo: bool = False) -> User:
    """Add somebody who can sign in. Raises Invalid for a login, role or password that can't be."""
    user = new_person(session, login, name, role)
    passwords.check(password)
    user.password_hash, user.demo = passwords.hashed(password), demo
    session.add(user)
    audit.record(session, SYSTEM.id, "person_added", user.login, role=role)
    return user


def new_person(session: Session, login: str, name: str, role: str) -> User:
    """Return somebody who is not there yet and has no password. Raises Invalid for a login or role that can't be."""
    login = normal_login(login)
    if not _LOGIN.fullmatch(login):
        raise Invalid("error.person.login", login=login)
    if role not in ROLES:
        raise Invalid("error.person.role", role=role, roles=", ".join(ROLES))
    if session.exec(select(User).where(User.login == login)).first():
        raise Invalid("error.person.login_taken", login=login)
    known_as = " ".join(name.replace("\0", "").split())[:MOST_OF_NAME]
    return User(id=secrets.token_hex(8), login=login, name=known_as or login, role=role)


def choices(session: Session) -> Sequence[User]:
    """Return the people who can be chosen, an owner for example, in the order of their names."""
    return once(session, "choices", lambda: sorted(filter(_is_active, _all(session)), key=_place))


def named(session: Session, name: str) -> str:
    """Return the id of the one person of that name, however written, who can sign in; "" where there is none or several."""
    found = [user.id for user in choices(session) if fold(user.name) == fold(name)]
    return found[0] if len(found) == 1 else ""


def managers(session: Session) -> list[User]:
    """Return those who shape the forms and are asked about them, by name."""
    return [person for person in choices(session) if person.role == "manager"]


def names(session: Session) -> dict[str, str]:
    """Return the names of all people by id, also of those who left."""
    return {user.id: user.name for user in _all(session)}


def _all(session: Session) -> Sequence[User]:
    return once(session, "people", lambda: session.exec(select(User)).all())


def _is_active(user: User) -> bool:
    return user.active


def _place(user: User) -> tuple[str, str]:
    return sort_key(user.name), user.login
