"""A new item, under the id that its maker chose."""

from collections.abc import Mapping

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.errors import Conflict, Deleted, Denied, Malformed
from crm_web.fields.field_type import Value
from crm_web.model import Entity
from crm_web.model.moment import now
from crm_web.security.rights import Action, Actor, Item, can
from crm_web.services import history, items, notifications, validation
from crm_web.services.completion import completed
from crm_web.services.merge import Wish, with_plain_title
from crm_web.services.rules import Saving

RESERVED = frozenset(
    {"new", "export"}
)  # /contacts/new is the page of a contact that has no id yet, …/export a file of all


def create(
    session: Session, actor: Actor, spec: EntitySpec, item_id: str, wished: Mapping[str, Wish], *, op_id: str = ""
) -> Entity:
    """Save a new item; its owner is the actor unless `wished` names one. Raises Denied, Conflict, Deleted, InvalidFields."""
    owner = wished["owner"].to if "owner" in wished else actor.id
    if not all(can(actor, Action.CREATE, Item(spec.kind, str(owner)), name) for name in (None, *wished)):
        raise Denied
    validation.check_changeable(spec, wished, new=True)
    if item_id in RESERVED:
        raise Malformed("error.op.reserved", id=item_id)
    _refuse_taken(session, spec, item_id)
    empty = {field.name: field.type.empty for field in spec.fields}
    written = _written(spec, items.initial(actor, spec), empty, wished)
    saving = Saving(spec, item_id, empty, {**empty, **written}, now(), new=True)
    written = completed(session, actor, saving, written)
    entity = spec.table(id=item_id)
    items.write(session, spec, entity, written)
    changes = {name: {"from": empty[name], "to": value} for name, value in written.items() if value != empty[name]}
    history.record(session, actor, spec, entity, changes, op_id=op_id)
    notifications.follow(session, actor, spec, entity, changes)
    return entity


def _written(
    spec: EntitySpec, initial: dict[str, Value], empty: dict[str, Value], wished: Mapping[str, Wish]
) -> dict[str, Value]:
    plain = with_plain_title(spec, empty, wished)
    filled = {name: value for name, value in initial.items() if value != empty[name]}
    return {**filled, **{name: wish.to for name, wish in plain.items()}}


def _refuse_taken(session: Session, spec: EntitySpec, item_id: str) -> None:
    taken = session.get(spec.table, item_id)
    if taken and taken.deleted_at:
        raise Deleted
    if taken:
        raise Conflict(taken.version)
