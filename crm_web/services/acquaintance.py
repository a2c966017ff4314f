"""Whether a person out of an address book is here already. The same file again makes no second copies."""

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from sqlmodel import Session, col, or_, select

from crm_web.entities import EntitySpec
from crm_web.fields.field_type import Value, entries
from crm_web.i18n.folding import fold
from crm_web.model import Entity
from crm_web.services import items
from crm_web.services.merge import wishes
from crm_web.services.op_body import Edit
from crm_web.storage.search import hits

_IDS = uuid.UUID("3f6c9f0e-54a4-4c55-8f0d-7a1e3d0c2b95")  # the namespace of ids made from what a file says
_REACHES = ("phone", "email")


def saved_values(spec: EntitySpec, read: Mapping[str, str | list[str]]) -> dict[str, Value]:
    """Return what was read as the kind saves it, without what it has no field for. Raises InvalidFields."""
    patch = {name: Edit.model_validate({"from": None, "to": value}) for name, value in read.items() if spec.field(name)}
    return {name: wish.to for name, wish in wishes(spec, patch).items()}


def free_id(session: Session, spec: EntitySpec, uid: str, values: Mapping[str, Value]) -> str | None:
    """Return the id for a new item, or None when the item of this person is here, whatever it says by now.

    One that was deleted stays deleted; the import then makes a new one, under the next id in line.
    """
    for item_id in _ids(uid, values):
        entity = session.get(spec.table, item_id)
        if entity is None:
            return item_id
        if entity.deleted_at is None:
            return None
    return None


def is_known(session: Session, spec: EntitySpec, values: Mapping[str, Value]) -> bool:
    """Tell whether somebody of the same name, however written, has one of the numbers or addresses."""
    return any(
        _name(items.stored(spec, entity)) == _name(values) and _reaches(items.stored(spec, entity)) & _reaches(values)
        for entity in _reached(session, spec, values)
    )


def op_id_of(item_id: str) -> str:
    """Return the id of the op that makes this item."""
    return str(uuid.uuid5(_IDS, item_id))


def _ids(uid: str, values: Mapping[str, Value]) -> Iterator[str]:
    """Yield the ids that a person may get, always the same ones.

    The name belongs to them even when the file has ids of its own: "1" means somebody else in the next file. Without
    one, who can be reached is known by name, numbers and addresses; who can't, by all that is said.
    """
    reaches = sorted(_reaches(values))
    said = [uid] if uid else reaches or sorted((name, values[name]) for name in values)
    for number in count():
        yield str(uuid.uuid5(_IDS, json.dumps([_name(values), said, number])))


def _reached(session: Session, spec: EntitySpec, values: Mapping[str, Value]) -> Iterable[Entity]:
    """Return the items in which one of the numbers or addresses is found."""
    fields = [field for name in _REACHES if (field := spec.field(name))]
    words = [field.type.words(entry).split()[:1] for field in fields for entry in entries(values.get(field.name, ""))]
    found = [col(spec.table.id).in_(hits(session, spec.kind, word)) for word in words if word]
    present = select(spec.table).where(col(spec.table.deleted_at).is_(None))
    return session.exec(present.where(or_(*found))) if found else []


def _name(values: Mapping[str, Value]) -> list[str]:
    return sorted(fold(f"{values.get('first_name', '')} {values.get('last_name', '')}").split())


def _reaches(values: Mapping[str, Value]) -> set[str]:
    return {fold(entry) for name in _REACHES for entry in entries(values.get(name, ""))}
