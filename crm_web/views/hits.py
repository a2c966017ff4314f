"""What a search of the Phone section finds: rows that say and call the number that was meant, of all that somebody has."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.fields.field_type import entries
from crm_web.fields.phone import query_digits, same
from crm_web.model import Entity
from crm_web.security.rights import Actor
from crm_web.services import items
from crm_web.views.number import PHONE, phone_field
from crm_web.views.page import Row
from crm_web.views.row import rows


@dataclass(frozen=True)
class Hit:
    """Somebody who was found; `exact`: what was typed is one of their numbers."""

    row: Row
    exact: bool = False


def hits(session: Session, actor: Actor, spec: EntitySpec, found: Sequence[Entity], query: str) -> list[Hit]:
    """Return a hit for each item, with what the actor may read."""
    listed = rows(session, actor, spec, found)
    field = phone_field(spec)
    if field is None:
        return [Hit(row) for row in listed]
    return [
        _hit(actor, row, entries(items.seen(actor, spec, item, items.values(spec, item))[field.name]), query)
        for row, item in zip(listed, found, strict=True)
    ]


def _hit(actor: Actor, row: Row, numbers: Sequence[str], query: str) -> Hit:
    digits = query_digits(query) or ""
    meant = next((entry for entry in numbers if digits and digits in PHONE.words(entry)), "".join(numbers[:1]))
    said = {PHONE.show(entry, actor.language) for entry in numbers}
    others = [part for part in row.line.split(" · ") if part and part not in said]
    line = " · ".join([*filter(None, [PHONE.show(meant, actor.language) if meant else ""]), *others])
    exact = bool(digits) and any(same(entry, query) for entry in numbers)
    return Hit(replace(row, line=line, call=PHONE.link(meant) if meant else ""), exact)
