"""The rows that a phone keeps of all items: what a list says of each, and by what it is found."""

from dataclasses import asdict
from typing import Any

from sqlmodel import Session, select

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.fields import Value
from crm_web.fields.field_type import entries
from crm_web.i18n.collation import heading
from crm_web.model import Clock, Entity
from crm_web.security.rights import Action, Actor, Scope, may, scope
from crm_web.services import directory, items
from crm_web.services.search_entry import entry_text
from crm_web.views.row import about, badges_of
from crm_web.views.wording import shown

_TEL = "tel:"


def directory_answer(session: Session, actor: Actor, since: str) -> dict[str, Any]:
    """Return what changed `since` (a token, "" for everything), JSON-ready; the same token comes back when nothing did."""
    return answer_of(session, actor, directory.changes(session, actor, since))


def answer_of(session: Session, actor: Actor, found: directory.Changes) -> dict[str, Any]:
    """Return changes as phones read them."""
    return {
        "user": actor.id,
        "epoch": session.exec(select(Clock.epoch)).one(),
        "since": found.since,
        "fresh": found.fresh,
        "more": found.more,
        "kinds": [_part(actor, part) for part in found.parts],
    }


def _part(actor: Actor, part: directory.Part) -> dict[str, Any]:
    spec = part.spec
    named = [field for name in spec.in_list if (field := spec.field(name))]
    fields = [field for field in named if may(actor, Action.READ, spec, field) and _is_told(actor, field)]
    return {
        "kind": spec.kind,
        "slug": spec.slug,
        "about": bool(about(spec.kind)),
        "whole": part.whole,
        "complete": part.complete,
        "fields": [
            {"name": field.name, "to": field.to, "label": field.label, "as": field.type.listed_as} for field in fields
        ],
        "rows": [_row(actor, spec, fields, item) for item in part.rows],
        "gone": part.gone,
    }


def _is_told(actor: Actor, field: FieldSpec) -> bool:
    """A link is told where all it can lead to may be read: whose it is changes without this item."""
    return not field.to or scope(actor, Action.READ, field.to) is Scope.ALL


def _row(actor: Actor, spec: EntitySpec, fields: list[FieldSpec], item: Entity) -> list[Any]:
    """Return id, title, sort key, heading, search words, and of each field its entries."""
    values = items.seen(actor, spec, item, items.values(spec, item))
    return [
        item.id,
        str(values["title"]),
        item.sort_key,
        heading(*(str(values[name]) for name in spec.sort_by)),
        entry_text(spec, values),
        [_entries(field, values[field.name], actor.language) for field in fields],
    ]


def _entries(field: FieldSpec, value: Value, language: str) -> list[Any]:
    """Return the entries as people read them.

    Of a link it is the id, of a badge what a list draws, of a number [as it is saved, as it reads, what dials it].
    """
    if field.to or field.type.of_people:
        return entries(value)
    dialled = [field.type.link(entry) for entry in entries(value)]
    words = shown(field, value, {}, language)
    if field.type.listed_as == "badge":
        return [asdict(badge) for badge in badges_of(field, value, words)]
    if not any(link.startswith(_TEL) for link in dialled):
        return words
    return [list(each) for each in zip(entries(value), words, dialled, strict=True)]
