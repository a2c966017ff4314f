"""The content of the page that tells administrators what happened."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, cast

from sqlmodel import Session

from crm_web.entities import ENTITIES
from crm_web.model import AuditEvent
from crm_web.security.rights import SYSTEM, Actor
from crm_web.services import accounts, items
from crm_web.services.audit_trail import EVENTS, NOBODY, Narrowing, page
from crm_web.services.devices import device_name
from crm_web.views.address import Address
from crm_web.views.page import AuditPage, AuditRow, Filter, Option, Told

Names = Mapping[str, str]


def audit_page(session: Session, actor: Actor, where: Address) -> AuditPage:
    """Return what happened, newest first. Raises Denied."""
    asked = Narrowing(**{name: where.query.get(name, "") for name in ("by", "event", "day", "zone", "before")})
    found, is_more = page(session, actor, asked)
    people = {user.id: user.name for user in accounts.everybody(session)}
    titles = _titles(session, actor, found)
    return AuditPage(
        rows=[_row(event, people, titles) for event in found],
        filters=_filters(people, asked),
        next=str(where.with_query(before=str(found[-1].id))) if is_more else "",
    )


def _filters(people: Names, asked: Narrowing) -> list[Filter]:
    persons = [Option(NOBODY, "audit.nobody"), *(Option(user_id, name) for user_id, name in people.items())]
    events = [Option(event, f"audit.event.{event}") for event in EVENTS]
    return [Filter("by", "audit.by", asked.by, persons), Filter("event", "audit.what", asked.event, events)]


def _row(event: AuditEvent, people: Names, titles: Names) -> AuditRow:
    kind, _, item_id = event.subject.partition("/")
    is_item = kind in ENTITIES and bool(item_id)
    return AuditRow(
        id=event.id,
        at=event.at.isoformat(),
        by="audit.system" if event.by == SYSTEM.id else people.get(event.by, event.by),
        event=f"audit.event.{event.event}",
        subject=titles.get(event.subject, event.subject),
        href=f"/{ENTITIES[kind].slug}/{item_id}" if is_item else "",
        told=_told(event.told),
    )


def _told(told: Mapping[str, Any]) -> list[Told]:
    """Return the details; what was before and what is now are one of them."""
    details = {name: _text(name, value) for name, value in told.items() if name not in ("before", "after")}
    if "after" in told:
        details["change"] = f"{told.get('before') or '–'} → {told['after'] or '–'}"
    return [Told(f"audit.told.{name}", value) for name, value in details.items() if value]


def _text(name: str, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, cast("list[object]", value)))
    return (device_name(str(value)) or str(value)) if name == "device" else str(value)


def _titles(session: Session, actor: Actor, found: list[AuditEvent]) -> dict[str, str]:
    """Return what the items that events are about are called, by kind/id."""
    ids: dict[str, set[str]] = defaultdict(set)
    for event in found:
        kind, _, item_id = event.subject.partition("/")
        if kind in ENTITIES:
            ids[kind].add(item_id)
    return {
        f"{kind}/{item_id}": title
        for kind, asked in ids.items()
        for item_id, title in items.titles(session, actor, kind, asked, deleted=True).items()
    }
