"""The content of an item's history."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.fields import Value
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor, may
from crm_web.services import history, items
from crm_web.views.address import Address
from crm_web.views.page import Difference, HistoryPage, Version
from crm_web.views.wording import Titles, shown, titles

SIDES = ("from", "to")
YES_OR_NO = FieldSpec(history.DELETED, "choice", options=("no", "yes"))


def history_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, item_id: str) -> HistoryPage:
    """Return who changed what, newest first, as people read it."""
    item = items.load(session, actor, spec, item_id)
    found = history.page(session, actor, spec, item_id, cursor=where.query.get("cursor", ""))
    named = _named(session, actor, spec, [version.changes for version in found.rows])
    values = _restorable(actor, spec, item)
    listed = [
        Version(
            version.version,
            version.at,
            version.by,
            version.merged,
            _differences(spec, version, named, values, actor.language),
        )
        for version in found.rows
    ]
    return HistoryPage(
        kind=spec.kind,
        slug=spec.slug,
        id=item_id,
        version=item.version,
        title=items.shown_title(spec, item),
        values=values,
        versions=listed,
        next=str(where.with_query(cursor=found.next)) if found.next else "",
    )


def _restorable(actor: Actor, spec: EntitySpec, item: Entity) -> dict[str, Value]:
    """Return the values of the fields that the actor may change in the form."""
    values = items.values(spec, item)
    return {
        field.name: values[field.name]
        for field in spec.fields
        if field.in_form and not field.fixed and may(actor, Action.UPDATE, spec, field, item.owner)
    }


def _named(session: Session, actor: Actor, spec: EntitySpec, changes: list[dict[str, Any]]) -> Titles:
    """Return the names of people and the titles of items that the changes tell of, deleted ones too."""
    links = [field for field in spec.fields if field.to]
    several = [{field.name: _side(change, field, side) for field in links} for change in changes for side in SIDES]
    told = [*links, *(field for field in spec.fields if field.type.of_people)]
    return titles(session, actor, told, several, deleted=True)


def _side(change: Mapping[str, Any], field: FieldSpec, side: str) -> str:
    return change.get(field.name, {}).get(side, "")


def _differences(
    spec: EntitySpec, version: history.Version, named: Titles, values: Mapping[str, Value], language: str
) -> list[Difference]:
    """Return what a version changed. What the first one found was nothing that anybody would want back."""
    return [
        Difference(
            name,
            field.label,
            field.type.shown_as,
            *(_text(field, change[side], named, language) for side in SIDES),
            restorable=restorable,
            was=change["from"] if restorable else "",
        )
        for name, change in version.changes.items()
        for field in [_field(spec, name)]
        for restorable in [name in values and version.version > 1]
    ]


def _field(spec: EntitySpec, name: str) -> FieldSpec:
    former = {field.name: field for field in spec.former}
    return spec.field(name) or former.get(name) or (YES_OR_NO if name == history.DELETED else FieldSpec(name))


def _text(field: FieldSpec, value: Any, named: Titles, language: str) -> str:
    if isinstance(value, bool):
        value = field.options[value]
    if field.name in named:
        return named[field.name].get(value, value)
    return ", ".join(shown(field, value, named, language))
