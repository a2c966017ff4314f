"""Whether a person out of an address book is here already. The same file again makes no second copies."""

from collections.abc import Iterable, Iterator, Mapping

from sqlmodel import Session, col, or_, select

from crm_web.entities import EntitySpec
from crm_web.errors import Invalid, InvalidFields
from crm_web.fields.field_type import Value, entries
from crm_web.i18n.folding import fold
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor
from crm_web.security.scopes import reached
from crm_web.services import items
from crm_web.services.linking import naming
from crm_web.services.made_ids import made_ids
from crm_web.storage.search import hits

_REACHES = ("phone", "email")


def saved_values(spec: EntitySpec, read: Mapping[str, str | list[str]]) -> dict[str, Value]:
    """Return what was read as the kind saves it, without what it has no field for. Raises InvalidFields.

    Of a link it is the name of the item to which it leads.
    """
    saved: dict[str, Value] = {}
    wrong: dict[str, Invalid] = {}
    for field in (field for field in spec.fields if field.name in read):
        said = naming(field)
        try:
            saved[field.name] = said.type.parse(read[field.name], said.limit)
        except Invalid as error:
            wrong[field.name] = error
    if wrong:
        raise InvalidFields(wrong)
    return saved


def free_id(session: Session, spec: EntitySpec, uid: str, values: Mapping[str, Value]) -> str | None:
    """Return the id for a new item, or None when the item of this person is here, whatever it says by now.

    It is the one that an import made of the same, or the very one that was exported: then `uid` is its id.
    One that was deleted stays deleted; the import then makes a new one, under the next id in line.
    """
    exported = session.get(spec.table, uid) if uid else None
    if exported and exported.deleted_at is None:
        return None
    for item_id in _ids(uid, values):
        entity = session.get(spec.table, item_id)
        if entity is None:
            return item_id
        if entity.deleted_at is None:
            return None
    return None


def is_known(session: Session, actor: Actor, spec: EntitySpec, values: Mapping[str, Value]) -> bool:
    """Tell whether somebody of the same name, however written, has one of the numbers or addresses, as the actor sees it."""
    found = [
        items.seen(actor, spec, entity, items.stored(spec, entity)) for entity in _reached(session, actor, spec, values)
    ]
    return any(_name(saved) == _name(values) and _reaches(saved) & _reaches(values) for saved in found)


def _ids(uid: str, values: Mapping[str, Value]) -> Iterator[str]:
    """Return the ids that a person may get, always the same ones.

    The name belongs to them even when the file has ids of its own: "1" means somebody else in the next file. Without
    one, who can be reached is known by name, numbers and addresses; who can't, by all that is said.
    """
    reaches = sorted(_reaches(values))
    said = [uid] if uid else reaches or sorted((name, values[name]) for name in values)
    return made_ids(_name(values), said)


def _reached(session: Session, actor: Actor, spec: EntitySpec, values: Mapping[str, Value]) -> Iterable[Entity]:
    """Return the items in which one of the numbers or addresses is found."""
    fields = [field for name in _REACHES if (field := spec.field(name))]
    words = [field.type.words(entry).split()[:1] for field in fields for entry in entries(values.get(field.name, ""))]
    found = [col(spec.table.id).in_(hits(session, spec.kind, word)) for word in words if word]
    present = select(spec.table).where(col(spec.table.deleted_at).is_(None), reached(actor, Action.READ, spec))
    return session.exec(present.where(or_(*found))) if found else []


def _name(values: Mapping[str, Value]) -> list[str]:
    return sorted(fold(f"{values.get('first_name', '')} {values.get('last_name', '')}").split())


def _reaches(values: Mapping[str, Value]) -> set[str]:
    return {fold(entry) for name in _REACHES for entry in entries(values.get(name, ""))}
