"""What an administrator says of the roles, as ops; and people with what is said of theirs."""

from dataclasses import replace
from typing import Any

from crm_web.model import User
from crm_web.security.rights import Actor
from crm_web.security.said import said_of
from crm_web.services import ops
from crm_web.storage import transact
from tests.integration.saves import op, save


def say(admin: Actor, subject: str, **scopes: str) -> ops.Saved:
    """Say of "agent-contact" or "agent-contact-note" how far actions reach, where nothing was said before."""
    return save(admin, op_of(subject, **scopes))


def close(admin: Actor, *subjects: str) -> None:
    """Say of several fields, all at once, that the role may not read them."""
    with transact.writing() as session:
        for subject in subjects:
            ops.apply(session, admin, ops.parse(op_of(subject, read="none")))


def op_of(subject: str, **scopes: str) -> dict[str, Any]:
    """Return the op that says so."""
    return op(None, kind="right", item=subject, patch={name: ("", to) for name, to in scopes.items()})


def now(actor: Actor) -> Actor:
    """Return the person as the app knows them by now."""
    with transact.reading() as session:
        user = session.get_one(User, actor.id)
        return replace(actor, role=user.role, said=said_of(session).get(user.role, {}))
