"""Who changed what: written with each version of an item, read newest first."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import EntitySpec
from crm_web.errors import Malformed
from crm_web.model import Change, Entity, User
from crm_web.security.rights import Action, Actor, Item, can
from crm_web.services import items
from crm_web.storage import crash, news

MOST = 50  # versions a page
FORM = "form"  # stands for the id of an item: every page of the kind may look different
DELETED = "deleted"  # stands among the fields of a change: {"from": False, "to": True}


@dataclass(frozen=True)
class Version:
    """One save. `at` is ISO 8601 in UTC, `by` a name, `changes` {field: {"from", "to"}}; `merged`: see Change."""

    version: int
    at: str
    by: str
    op_id: str
    changes: dict[str, Any]
    merged: bool = False


@dataclass(frozen=True)
class Page:
    """Some versions, newest first, and the cursor of those before them, "" at the end."""

    rows: list[Version] = field(default_factory=list[Version])
    next: str = ""


def page(session: Session, actor: Actor, spec: EntitySpec, item_id: str, *, take: int = MOST, cursor: str = "") -> Page:
    """Return what the actor may read of an item's history. Raises Denied, Missing, Deleted, Malformed."""
    item = items.of(spec, items.load(session, actor, spec, item_id))
    take = max(1, min(take, MOST))
    query = _of(spec, item_id).order_by(col(Change.version).desc()).limit(take + 1)
    found = session.exec(query.where(Change.version < _version(cursor)) if cursor else query).all()
    names = _names(session, found)
    rows = [
        Version(
            change.version,
            change.at.isoformat(),
            names.get(change.by, change.by),
            change.op_id,
            readable,
            change.merged,
        )
        for change in found[:take]
        if (readable := _readable(actor, spec, item, change))
    ]
    return Page(rows, str(found[take - 1].version) if len(found) > take else "")


def record(
    session: Session,
    actor: Actor,
    spec: EntitySpec,
    entity: Entity,
    changes: dict[str, Any],
    *,
    op_id: str,
    merged: bool = False,
) -> None:
    """Write down what the item's present version changed: {field: {"from", "to"}}. Whoever has it open hears of it."""
    for kind, item_id in _touched(spec, entity, changes):
        news.touch(session, kind, item_id)
    session.add(
        Change(
            kind=spec.kind,
            item_id=entity.id,
            version=entity.version,
            at=entity.edited_at,
            by=actor.id,
            op_id=op_id,
            fields=changes,
            merged=merged,
        )
    )
    crash.point("history.recorded")


def since(session: Session, spec: EntitySpec, item_id: str, version: int) -> list[Change]:
    """Return the changes after `version`, oldest first."""
    query = _of(spec, item_id).where(Change.version > version).order_by(col(Change.version))
    return list(session.exec(query))


def latest(session: Session, spec: EntitySpec, item_id: str, names: Collection[str]) -> dict[str, str]:
    """Return {"by", "at"} of the last change of one of the fields `names`."""
    changes = session.exec(_of(spec, item_id).order_by(col(Change.version).desc()))
    found = next((change for change in changes if change.fields.keys() & set(names)), None)
    return signed(session, found) if found else {"by": "", "at": ""}


def signed(session: Session, change: Change) -> dict[str, str]:
    """Return who made the change and when: {"by": name, "at": ISO 8601 in UTC}."""
    return {"by": _names(session, [change]).get(change.by, change.by), "at": change.at.isoformat()}


def _touched(spec: EntitySpec, entity: Entity, changes: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the item, and the items that it links to or did before: their cards show it."""
    yield spec.kind, entity.id
    values = items.stored(spec, entity)
    for linking in spec.fields:
        ends = (values[linking.name], changes.get(linking.name, {}).get("from")) if linking.to else ()
        yield from ((linking.to, str(end)) for end in ends if end)
    if spec.shapes:
        yield str(values[spec.shapes]), FORM


def _of(spec: EntitySpec, item_id: str) -> SelectOfScalar[Change]:
    return select(Change).where(Change.kind == spec.kind, Change.item_id == item_id)


def _names(session: Session, changes: Sequence[Change]) -> dict[str, str]:
    people = session.exec(select(User).where(col(User.id).in_({change.by for change in changes})))
    return {person.id: person.name or person.login for person in people}


def _readable(actor: Actor, spec: EntitySpec, item: Item, change: Change) -> dict[str, Any]:
    hidden = {field.name for field in spec.fields if field.hidden}
    return {
        name: difference
        for name, difference in change.fields.items()
        if name == DELETED or (name not in hidden and can(actor, Action.READ, item, name))
    }


def _version(cursor: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", cursor):
        raise Malformed("error.list.cursor")
    return int(cursor)
