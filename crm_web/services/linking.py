"""Links by name: an address book says "Autodílna Novák s.r.o." and "Eva Malá", a contact holds the ids."""

from collections.abc import Mapping

from sqlmodel import Session, col, select

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.fields import Value
from crm_web.i18n.folding import fold
from crm_web.security.rights import Action, Actor
from crm_web.security.scopes import reached
from crm_web.services import items, ops
from crm_web.services.made_ids import made_ids, op_id_of
from crm_web.services.people import named
from crm_web.services.search_entry import MOST_WORDS, words
from crm_web.storage.search import hits

_NAME = FieldSpec("name")  # of a person who uses the app


def naming(field: FieldSpec) -> FieldSpec:
    """Return the field that reads what a file says: of a link the one that takes the name of what it leads to."""
    if field.type.of_people:
        return _NAME
    spec = ENTITIES.get(field.to)
    return (spec and spec.field(spec.named_by)) or field


def linked(session: Session, actor: Actor, spec: EntitySpec, values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values with ids in the place of names.

    An item that is not here yet is made, by an op of its own. A person who can't be found is left out.
    """
    found = dict(values)
    for field in spec.fields:
        name = str(found.pop(field.name, "")) if field.to or field.type.of_people else ""
        item_id = _linked(session, actor, field, name) if name else ""
        if item_id:
            found[field.name] = item_id
    return found


def _linked(session: Session, actor: Actor, field: FieldSpec, name: str) -> str:
    if field.type.of_people:
        return named(session, name)
    spec = ENTITIES[field.to]
    return _found(session, actor, spec, name) or _made(session, actor, spec, name)


def _found(session: Session, actor: Actor, spec: EntitySpec, name: str) -> str:
    """Return the id of the first item that is called so, however written, or ""."""
    folded = fold(name)
    if not folded:
        return ""
    of_words = col(spec.table.id).in_(hits(session, spec.kind, words(folded)[:MOST_WORDS]))
    present = select(spec.table).where(
        of_words, col(spec.table.deleted_at).is_(None), reached(actor, Action.READ, spec)
    )
    in_order = session.exec(present.order_by(col(spec.table.created_at), col(spec.table.id)))
    return next((item.id for item in in_order if fold(items.shown_title(spec, item)) == folded), "")


def _made(session: Session, actor: Actor, spec: EntitySpec, name: str) -> str:
    """Return the id of the item that an import makes of this name, or made before: it may have been renamed since."""
    for item_id in made_ids(spec.kind, fold(name) or name):
        item = session.get(spec.table, item_id)
        if item is None:
            patch = {spec.named_by: {"from": None, "to": name}}
            body = {"op_id": op_id_of(item_id), "kind": spec.kind, "id": item_id, "base_version": None, "patch": patch}
            ops.apply(session, actor, ops.parse(body))
        if item is None or item.deleted_at is None:
            return item_id
    return ""
