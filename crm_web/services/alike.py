"""Whom a new item may be: items of its kind with the same number or address, or the same name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.errors import Invalid
from crm_web.fields.field_type import Value, entries
from crm_web.i18n.folding import fold
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor
from crm_web.security.scopes import reached
from crm_web.services import items
from crm_web.services.op_body import Edit
from crm_web.services.search_entry import query_alternatives
from crm_web.storage.search import hits

REACHES = ("phone", "email")  # types of fields by which an item can be reached
MOST = 3  # that are told
_LOOKED_AT = 50  # of those that a search finds


@dataclass(frozen=True)
class Alike:
    """An item that is here already; `by` says what is the same: "phone", "email" or "name"."""

    id: str
    href: str
    title: str
    by: str


def alike(session: Session, actor: Actor, spec: EntitySpec, item_id: str, patch: Mapping[str, Edit]) -> list[Alike]:
    """Return who is alike, the most certain first, each once; what can't be understood yet is passed over."""
    typed = dict(_understood(spec.fields, patch))
    found: dict[str, Alike] = {}
    for entity, by in _same(session, actor, spec, [field for field in spec.fields if field.name in typed], typed):
        if entity.id != item_id:
            href = f"/{spec.slug}/{entity.id}"
            found.setdefault(entity.id, Alike(entity.id, href, items.shown_title(spec, entity), by))
    return list(found.values())[:MOST]


def _understood(fields: Iterable[FieldSpec], patch: Mapping[str, Edit]) -> Iterator[tuple[str, Value]]:
    for field in fields:
        if field.name in patch:
            try:
                yield field.name, field.type.parse(patch[field.name].to, field.limit)
            except Invalid:
                continue


def _same(
    session: Session, actor: Actor, spec: EntitySpec, fields: list[FieldSpec], typed: Mapping[str, Value]
) -> Iterator[tuple[Entity, str]]:
    for field in fields:
        for entry in entries(typed[field.name]) if field.type_name in REACHES and field.searched else ():
            for entity in _found(session, actor, spec, field.type.words(entry).split()[:1]):
                told = items.seen(actor, spec, entity, items.stored(spec, entity))
                if fold(entry) in map(fold, entries(told[field.name])):
                    yield entity, field.type_name
    name = _title(spec, typed)
    for words in query_alternatives(name) if name else ():
        for entity in _found(session, actor, spec, words):
            if _letters(items.shown_title(spec, entity)) == _letters(name):
                yield entity, "name"


def _title(spec: EntitySpec, typed: Mapping[str, Value]) -> str:
    """Return the name that was typed; half of one that has several parts says nothing."""
    if not spec.title_from:
        return str(typed.get("title", ""))
    return items.derived_title(spec, typed) if all(typed.get(name) for name in spec.title_from) else ""


def _found(session: Session, actor: Actor, spec: EntitySpec, words: list[str]) -> Iterable[Entity]:
    if not words:
        return ()
    present = select(spec.table).where(col(spec.table.deleted_at).is_(None), reached(actor, Action.READ, spec))
    return session.exec(present.where(col(spec.table.id).in_(hits(session, spec.kind, words))).limit(_LOOKED_AT))


def _letters(name: str) -> list[str]:
    return sorted(fold(name).split())
