"""An item taken away, and given back. Both are versions of it; nothing of it is lost."""

from datetime import datetime

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.errors import Conflict
from crm_web.model import Entity
from crm_web.model.moment import now
from crm_web.security.rights import Action, Actor
from crm_web.services import history, items


def delete(
    session: Session, actor: Actor, spec: EntitySpec, item_id: str, *, base_version: int, op_id: str = ""
) -> Entity:
    """Delete the item unless others changed it after `base_version`. Raises Denied, Missing, Deleted, Conflict."""
    entity = items.load(session, actor, spec, item_id, Action.DELETE)
    by_others = [change for change in history.since(session, spec, item_id, base_version) if change.by != actor.id]
    if by_others:
        last = history.signed(session, by_others[-1])
        raise Conflict(entity.version, {history.DELETED: {"yours": True, "theirs": False, **last}})
    _mark(session, actor, spec, entity, deleted_at=now(), op_id=op_id)
    return entity


def restore(session: Session, actor: Actor, spec: EntitySpec, item_id: str, *, op_id: str = "") -> Entity:
    """Give a deleted item back; one that is there stays as it is. Raises Denied, Missing."""
    entity = items.find(session, actor, spec, item_id, Action.DELETE)
    if entity.deleted_at:
        _mark(session, actor, spec, entity, deleted_at=None, op_id=op_id)
    return entity


def _mark(
    session: Session, actor: Actor, spec: EntitySpec, entity: Entity, *, deleted_at: datetime | None, op_id: str
) -> None:
    was, entity.deleted_at = entity.deleted_at, deleted_at
    entity.version += 1
    entity.edited_at = now()
    session.add(entity)
    difference = {"from": was is not None, "to": deleted_at is not None}
    history.record(session, actor, spec, entity, {history.DELETED: difference}, op_id=op_id)
