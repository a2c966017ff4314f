"""In whose name a command works."""

from sqlmodel import Session, col, select

from crm_web.errors import SetupError
from crm_web.model import User
from crm_web.security.rights import Actor
from crm_web.security.said import said_of
from crm_web.security.sessions import actor_for
from crm_web.services.sign_in import normal_login


def person(session: Session, login: str | None) -> Actor:
    """Return who is named, else the first administrator. Raises SetupError."""
    people = select(User).where(col(User.active)).order_by(col(User.created_at), col(User.login))
    chosen = people.where(User.login == normal_login(login)) if login else people.where(User.role == "admin")
    user = session.exec(chosen).first()
    if user is None:
        raise SetupError("cli.no_login" if login else "cli.no_admin", login=login)
    return actor_for(user, said_of(session))
