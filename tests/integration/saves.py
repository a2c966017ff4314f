"""Saving as a phone does: bodies of ops, and what they come to in a transaction of their own."""

from typing import Any
from uuid import uuid4

from sqlmodel import select

from crm_web.entities import ENTITIES
from crm_web.fields.field_type import Value
from crm_web.model import Change
from crm_web.security.rights import Actor
from crm_web.services import items, ops
from crm_web.storage import transact
from crm_web.views import view

CONTACT = ENTITIES["contact"]
JANA = "contact-jana"


def op(
    base_version: int | None, /, *, item: str = JANA, kind: str = "contact", op_id: str = "", **action: Any
) -> dict[str, Any]:
    """Return an op; `patch` is given as {field: (from, to)}."""
    if "patch" in action:
        action["patch"] = {name: {"from": before, "to": to} for name, (before, to) in action["patch"].items()}
    return {"op_id": op_id or str(uuid4()), "kind": kind, "id": item, "base_version": base_version, **action}


def save(actor: Actor, body: dict[str, Any]) -> ops.Saved:
    with transact.writing() as session:
        return ops.apply(session, actor, ops.parse(body))


def create(actor: Actor, *, item: str = JANA, kind: str = "contact", **fields: Any) -> ops.Saved:
    return save(actor, op(None, item=item, kind=kind, patch={name: (None, value) for name, value in fields.items()}))


def edit(actor: Actor, base_version: int, /, item: str = JANA, kind: str = "contact", **fields: Any) -> ops.Saved:
    return save(actor, op(base_version, item=item, kind=kind, patch=fields))


def values(actor: Actor, item: str = JANA, kind: str = "contact") -> dict[str, Value]:
    spec = ENTITIES[kind]
    with transact.reading() as session:
        return items.values(spec, items.load(session, actor, spec, item))


def page(actor: Actor, path: str) -> Any:
    """Return the content of the page at `path`, as a phone gets it."""
    with transact.reading() as session:
        return view(session, actor, path)


def changes(item: str = JANA) -> list[Change]:
    with transact.reading() as session:
        return list(session.exec(select(Change).where(Change.item_id == item).order_by(Change.version)))
