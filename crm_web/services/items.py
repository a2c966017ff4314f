"""One item: found, read as values, written from values."""

import re
from collections.abc import Collection, Mapping, Sequence

from sqlmodel import Session, col, select

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.errors import Deleted, Denied, Missing
from crm_web.fields.field_type import Value, entries
from crm_web.i18n.collation import sort_key
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor, Item, can
from crm_web.services import search_entry
from crm_web.storage import crash

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


def load(session: Session, actor: Actor, spec: EntitySpec, item_id: str, action: Action = Action.READ) -> Entity:
    """Return the item, for `action`. Raises Denied, Missing, Deleted."""
    entity = find(session, actor, spec, item_id, action)
    if entity.deleted_at:
        raise Deleted
    return entity


def find(session: Session, actor: Actor, spec: EntitySpec, item_id: str, action: Action) -> Entity:
    """Return the item, a deleted one too. Raises Denied, and Missing for what is not there or not theirs to read."""
    if not can(actor, action, spec.kind):
        raise Denied
    if not _ID.fullmatch(item_id):
        raise Missing
    entity = session.exec(select(spec.table).where(col(spec.table.id) == item_id)).first()
    if entity is None or not can(actor, Action.READ, of(spec, entity)):
        raise Missing
    if not can(actor, action, of(spec, entity)):
        raise Denied
    return entity


def of(spec: EntitySpec, entity: Entity) -> Item:
    """Return the item as rights know it."""
    return Item(spec.kind, entity.owner)


def seen(
    actor: Actor, spec: EntitySpec, entity: Entity, found: Mapping[str, Value], action: Action = Action.READ
) -> dict[str, Value]:
    """Return the values of the item as `found`, those emptied that are hidden or to which the actor may not do `action`."""
    item = of(spec, entity)
    closed = [field for field in spec.fields if field.hidden or not can(actor, action, item, field.name)]
    return {**found, **{field.name: field.type.empty for field in closed}}


def values(spec: EntitySpec, entity: Entity) -> dict[str, Value]:
    """Return the value of every field, as people understand it: the title is derived where none is saved."""
    saved = stored(spec, entity)
    return {**saved, "title": saved["title"] or derived_title(spec, saved)}


def shown_title(spec: EntitySpec, entity: Entity) -> str:
    """Return the title under which people know the item."""
    return entity.title or derived_title(spec, stored(spec, entity))


def initial(actor: Actor, spec: EntitySpec) -> dict[str, Value]:
    """Return the values with which a new item begins: those of its table, and its maker as its owner."""
    return {**stored(spec, spec.table(id="")), "owner": actor.id}


def titles(session: Session, actor: Actor, kind: str, ids: Collection[str], *, deleted: bool = False) -> dict[str, str]:
    """Return {id: title} of those of the items that the actor may read; of `deleted` ones too where asked."""
    return titles_of(actor, ENTITIES[kind], among(session, kind, ids), deleted=deleted)


def titles_of(actor: Actor, spec: EntitySpec, found: Collection[Entity], *, deleted: bool = False) -> dict[str, str]:
    """Return the same of items that were `found`, whoever may read them."""
    present = [item for item in found if deleted or not item.deleted_at]
    return {item.id: shown_title(spec, item) for item in present if can(actor, Action.READ, of(spec, item))}


def among(session: Session, kind: str, ids: Collection[str]) -> Sequence[Entity]:
    """Return those of the items that are there, deleted or not, whoever may read them."""
    table = ENTITIES[kind].table
    return session.exec(select(table).where(col(table.id).in_(ids))).all() if ids else []


def stored(spec: EntitySpec, entity: Entity) -> dict[str, Value]:
    """Return the value of every field as it is saved; a title that is derived is empty."""
    return {field.name: _get(spec, field, entity) for field in spec.fields}


def derived_title(spec: EntitySpec, of: Mapping[str, Value]) -> str:
    """Return the title that follows from the other values, "" where the kind derives none."""
    return " ".join(str(of[name]) for name in spec.title_from if of[name])


def write(session: Session, spec: EntitySpec, entity: Entity, written: Mapping[str, Value]) -> None:
    """Put saved values into the item, and all that follows from them: where it sorts, by what it is found."""
    for name, value in written.items():
        _put(spec, name, entity, value)
    now = values(spec, entity)
    entity.sort_key = sort_key(*(str(now[name]) for name in spec.sort_by))
    session.add(entity)
    crash.point("item.changed")
    search_entry.refresh(session, spec, entity.id, now)
    crash.point("item.indexed")


def _get(spec: EntitySpec, field: FieldSpec, entity: Entity) -> Value:
    if field.name in spec.table.model_fields:
        return getattr(entity, field.name)
    value: Value = entity.custom.get(field.name, field.type.empty)
    if isinstance(value, list) == field.type.many:
        return value
    return entries(value) if field.type.many else "".join(value[:1])  # of another time, or from another hand


def _put(spec: EntitySpec, name: str, entity: Entity, value: Value) -> None:
    if name in spec.table.model_fields:
        setattr(entity, name, value)
    else:
        entity.custom = {**entity.custom, name: value}  # a new dict: a change inside the old one is not noticed
