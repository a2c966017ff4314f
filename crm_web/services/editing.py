"""A change of some fields of an item, merged by value with what others saved meanwhile."""

from collections.abc import Collection, Mapping

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.errors import Conflict, Denied
from crm_web.fields.field_type import Value
from crm_web.model import Entity
from crm_web.model.moment import now
from crm_web.security.rights import Action, Actor, can, may
from crm_web.services import history, items, notifications, validation
from crm_web.services.completion import completed
from crm_web.services.merge import Wish, merge
from crm_web.services.rules import Saving


def edit(
    session: Session,
    actor: Actor,
    spec: EntitySpec,
    item_id: str,
    wished: Mapping[str, Wish],
    *,
    base_version: int,
    op_id: str = "",
) -> tuple[int, list[str], list[str]]:
    """Return the item's new version, the fields that others changed after `base_version`, which were kept, and their names.

    Raises Denied, Missing, Deleted, Conflict, InvalidFields.
    """
    entity = items.load(session, actor, spec, item_id, Action.UPDATE)
    if not all(can(actor, Action.UPDATE, items.of(spec, entity), name) for name in wished):
        raise Denied
    stored = items.stored(spec, entity)
    merged = merge(spec, stored, wished, stale=entity.version != base_version)
    validation.check_changeable(spec, merged.written)
    if merged.clashes:
        raise Conflict(entity.version, _clashes(session, spec, entity, merged.clashes))
    kept, others = _kept(session, actor, spec, entity, base_version=base_version, wished=wished)
    if merged.written:
        saving = Saving(spec, entity.id, stored, {**stored, **merged.written}, now())
        save(
            session,
            actor,
            spec,
            entity,
            completed(session, actor, saving, merged.written),
            op_id=op_id,
            merged=bool(kept),
        )
    return entity.version, kept, others


def save(
    session: Session,
    actor: Actor,
    spec: EntitySpec,
    entity: Entity,
    written: dict[str, Value],
    *,
    op_id: str,
    merged: bool = False,
) -> None:
    """Write the next version of the item, and its history; nothing is checked any more."""
    before = items.values(spec, entity)
    entity.version += 1
    entity.edited_at = now()
    items.write(session, spec, entity, written)
    after = items.values(spec, entity)
    changes = {name: {"from": before[name], "to": after[name]} for name in written}
    history.record(session, actor, spec, entity, changes, op_id=op_id, merged=merged)
    notifications.follow(session, actor, spec, entity, changes)


def _clashes(
    session: Session, spec: EntitySpec, entity: Entity, clashes: Mapping[str, Wish]
) -> dict[str, dict[str, object]]:
    theirs = items.values(spec, entity)
    return {
        name: {
            "yours": wish.to,
            "theirs": theirs[name],
            **history.latest(session, spec, entity.id, {name, *(spec.title_from if name == "title" else ())}),
        }
        for name, wish in clashes.items()
    }


def _kept(
    session: Session, actor: Actor, spec: EntitySpec, entity: Entity, *, base_version: int, wished: Collection[str]
) -> tuple[list[str], list[str]]:
    """Return the fields that others changed after `base_version` and that are not `wished`, and the names of the others."""
    if entity.version == base_version:
        return [], []
    changes = [change for change in history.since(session, spec, entity.id, base_version) if change.by != actor.id]
    by_others = {name for change in changes for name in change.fields}
    kept = [
        field.name
        for field in spec.fields
        if field.name in by_others and field.name not in wished and may(actor, Action.READ, spec, field, entity.owner)
    ]
    authors = [history.signed(session, change)["by"] for change in changes if change.fields.keys() & set(kept)]
    return kept, list(dict.fromkeys(authors))
