"""A form as a manager shapes it, by ops like any other change."""

from typing import Any

from crm_web.model import FormField
from crm_web.security.rights import Actor
from crm_web.services.form_shape import name_of
from crm_web.storage import transact
from tests.integration.saves import create, edit


def add_field(actor: Actor, item: str, **said: Any) -> str:
    """Add a field, to the form of contacts unless `form` says another; return the name of its values."""
    create(actor, kind="field", item=item, **{"form": "contact", "type": "text", **said})
    with transact.reading() as session:
        return name_of(session.get_one(FormField, item))


def change_field(actor: Actor, item: str, **changes: Any) -> None:
    """Say something else of a field; each of `changes` is (from, to)."""
    with transact.reading() as session:
        version = session.get_one(FormField, item).version
    edit(actor, version, item, "field", **changes)
