"""The rows of a list or a card: what an item says in one line."""

from collections.abc import Collection, Mapping, Sequence

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec, ViewSpec
from crm_web.fields import Value
from crm_web.fields.field_type import entries
from crm_web.i18n.collation import heading
from crm_web.model import Entity
from crm_web.model.moment import now, written
from crm_web.security.rights import Action, Actor, can, may
from crm_web.services import items
from crm_web.views.avatar import hue, initials
from crm_web.views.page import Badge, Row
from crm_web.views.wording import shown, titles

PARTS = 2  # of a line
LONGEST = 120  # characters of a part


def rows(session: Session, actor: Actor, spec: EntitySpec, found: Sequence[Entity]) -> list[Row]:
    """Return a row for each item, with what the actor may read."""
    named = [field for name in spec.in_list if (field := spec.field(name))]
    fields = [field for field in named if may(actor, Action.READ, spec, field)]
    several = [items.seen(actor, spec, item, items.values(spec, item)) for item in found]
    linked = titles(session, actor, fields, several)
    return [
        _row(
            actor,
            spec,
            item,
            values,
            {field: shown(field, values[field.name], linked, actor.language) for field in fields},
        )
        for item, values in zip(found, several, strict=True)
    ]


def line(read: Mapping[FieldSpec, list[str]]) -> str:
    """Return the first filled parts of what stands beneath a title: one entry of each field, in one short line."""
    first = [next(filter(None, words), "") for field, words in read.items() if field.type.listed_as == "line"]
    return " · ".join([" ".join(words.split())[:LONGEST] for words in first if words][:PARTS])


def badges_of(field: FieldSpec, value: Value, several: Collection[str]) -> list[Badge]:
    """Return the choices of a field, whose words are `several`, as they are drawn."""
    colours = dict(field.colours)
    return [Badge(words, colours.get(entry, "")) for words, entry in zip(several, entries(value), strict=True)]


def about(kind: str) -> str:
    """Return the field of an activity that says that it is about an item of `kind`, or ""."""
    field = ENTITIES["activity"].link_to(kind)
    return field.name if field else ""


def _row(
    actor: Actor, spec: EntitySpec, item: Entity, values: Mapping[str, Value], read: Mapping[FieldSpec, list[str]]
) -> Row:
    title = str(values["title"])
    links = (field.type.link(entry) for field in read for entry in entries(values[field.name]))
    return Row(
        id=item.id,
        href=f"/{spec.slug}/{item.id}",
        title=title,
        line=line(read),
        call=next((link for link in links if link.startswith("tel:")), ""),
        initials=initials(title),
        hue=hue(title),
        heading="" if spec.newest_first else heading(*(str(values[name]) for name in spec.sort_by)),
        marks=[
            mark.label
            for mark in spec.marks
            if _may_mark(actor, spec, item, mark) and mark.holds(values, "", written(now()))
        ],
        badges=[*_ticked(read), *_badges(values, read)],
        at="".join(_listed(read, "moment")[:1]),
        about=f"{spec.kind}/{item.id}" if about(spec.kind) else "",
    )


def _may_mark(actor: Actor, spec: EntitySpec, item: Entity, mark: ViewSpec) -> bool:
    return all(can(actor, Action.READ, items.of(spec, item), condition.field) for condition in mark.where)


def _listed(read: Mapping[FieldSpec, Collection[str]], place: str) -> list[str]:
    return [words for field, several in read.items() if field.type.listed_as == place for words in several]


def _badges(values: Mapping[str, Value], read: Mapping[FieldSpec, Collection[str]]) -> list[Badge]:
    return [
        badge
        for field, several in read.items()
        if field.type.listed_as == "badge"
        for badge in badges_of(field, values[field.name], several)
    ]


def _ticked(read: Mapping[FieldSpec, Collection[str]]) -> list[Badge]:
    return [Badge(field.label) for field, several in read.items() if field.type.listed_as == "title" and several]
