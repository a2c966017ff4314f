"""How the values of items read: in rows, forms and histories."""

from collections.abc import Collection, Mapping, Sequence

from sqlmodel import Session

from crm_web.entities import ENTITIES, FieldSpec
from crm_web.fields import Value
from crm_web.fields.field_type import entries
from crm_web.i18n import CATALOGS, DEFAULT
from crm_web.model import Entity
from crm_web.security.rights import Actor
from crm_web.services import items, people
from crm_web.storage.memory import once

Titles = Mapping[str, Mapping[str, str]]  # of what links lead to, and of people: {name of the field: {id: title}}


def titles(
    session: Session,
    actor: Actor,
    fields: Collection[FieldSpec],
    several: Collection[Mapping[str, Value]],
    *,
    deleted: bool = False,
) -> Titles:
    """Return the titles of what `several` items link to by their `fields`: one query for each field, one for people."""
    of_people = [field.name for field in fields if field.type.of_people]
    linked = {
        field.name: items.titles_of(actor, ENTITIES[field.to], _linked(session, field, several), deleted=deleted)
        for field in fields
        if field.to
    }
    return {**linked, **dict.fromkeys(of_people, people.names(session))} if of_people else linked


def _linked(session: Session, field: FieldSpec, several: Collection[Mapping[str, Value]]) -> Sequence[Entity]:
    ids = frozenset(str(values[field.name]) for values in several if values[field.name])
    return once(session, (field.to, ids), lambda: items.among(session, field.to, ids))


def shown(field: FieldSpec, value: Value, titles: Titles, language: str) -> list[str]:
    """Return the entries of a value as people read them: of a choice the key of its words, "" for a link to nothing."""
    if field.to or field.name in titles:
        return [titles[field.name].get(entry, "") for entry in entries(value)]
    if field.type.shown_as == "key":
        return [option_words(field, entry) for entry in entries(value)]
    return [field.type.show(entry, language) for entry in entries(value)]


def option_words(field: FieldSpec, option: str) -> str:
    """Return a choice's words, or their key; the value itself where there are none, as of a choice that was removed."""
    words = field.option_label(option)
    return words if words in CATALOGS[DEFAULT] or option in dict(field.titles) else option
