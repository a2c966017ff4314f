"""`crm-web user …`: who may sign in, on the command line."""

import getpass
import os

from crm_web.i18n import DEFAULT, translate
from crm_web.security.rights import SYSTEM
from crm_web.services import accounts
from crm_web.services.people import add_person
from crm_web.storage.transact import reading, writing


def add(login: str, name: str, role: str) -> None:
    """Add a person; the password is asked for. Raises Invalid."""
    password = _asked()
    with writing() as session:
        add_person(session, login, name, role, password)
    print(f"{login} can sign in now.")


def show() -> None:
    """Print a line for each person: login, role, name, and whether they may sign in."""
    with reading() as session:
        people = accounts.everybody(session)
    for person in people:
        state = translate(DEFAULT, "cli.user.active" if person.active else "cli.user.disabled")
        print(f"{person.login}\t{person.role}\t{person.name}\t{state}")


def disable(login: str) -> None:
    """Let somebody sign in no longer. Raises Invalid."""
    with writing() as session:
        person = accounts.disable(session, SYSTEM, login)
    print(translate(DEFAULT, "cli.user.is_disabled", login=person.login))


def enable(login: str) -> None:
    """Let somebody sign in again. Raises Invalid."""
    with writing() as session:
        person = accounts.enable(session, SYSTEM, login)
    print(translate(DEFAULT, "cli.user.is_enabled", login=person.login))


def role(login: str, wanted: str) -> None:
    """Give somebody another role. Raises Invalid."""
    with writing() as session:
        person = accounts.change_role(session, SYSTEM, login, wanted)
    print(translate(DEFAULT, "cli.user.has_role", login=person.login, role=person.role))


def password(login: str) -> None:
    """Give somebody another password, which is asked for. Raises Invalid."""
    wanted = _asked()
    with writing() as session:
        person = accounts.reset_password(session, SYSTEM, login, wanted)
    print(translate(DEFAULT, "cli.user.has_password", login=person.login))


def _asked() -> str:
    return os.environ.get("CRM_NEW_PASSWORD") or getpass.getpass("Password (12 characters or more): ")
