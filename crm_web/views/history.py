"""The content of an item's history."""

from typing import Any

from sqlmodel import Session

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.fields.field_type import entries
from crm_web.security.rights import Actor
from crm_web.services import history, items, people
from crm_web.views.address import Address
from crm_web.views.page import Difference, HistoryPage, Version


def history_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, item_id: str) -> HistoryPage:
    """Return who changed what, newest first, as people read it."""
    item = items.load(session, actor, spec, item_id)
    found = history.page(session, actor, spec, item_id, cursor=where.query.get("cursor", ""))
    names = people.names(session)
    listed = [
        Version(version.version, version.at, version.by, _differences(spec, version.changes, names, actor.language))
        for version in found.rows
    ]
    following = str(where.with_query(cursor=found.next)) if found.next else ""
    title = items.shown_title(spec, item)
    return HistoryPage(kind=spec.kind, slug=spec.slug, id=item_id, title=title, versions=listed, next=following)


def _differences(spec: EntitySpec, changes: dict[str, Any], names: dict[str, str], language: str) -> list[Difference]:
    return [
        Difference(
            name, f"field.{name}", *(_text(spec.field(name), change[side], names, language) for side in ("from", "to"))
        )
        for name, change in changes.items()
    ]


def _text(field: FieldSpec | None, value: Any, names: dict[str, str], language: str) -> str:
    if field is None:
        return str(value)
    if field.type.of_people:
        return names.get(str(value), str(value))
    return ", ".join(field.type.show(entry, language) for entry in entries(value))
