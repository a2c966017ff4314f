"""What the audit tells administrators: newest first, narrowed by person, event and day, in pages."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlmodel import Session, col, select

from crm_web.model import AuditEvent
from crm_web.security.rights import Actor
from crm_web.services.accounts import check_may_manage

PAGE = 50  # events
NOBODY = "-"  # in the place of a person: what nobody did who was signed in
EVENTS = (
    "signed_in", "signed_out", "sign_in_failed", "throttled", "denied", "viewed", "downloaded", "exported", "right", "allowance",
    "password_changed", "password_failed", "password_reset", "session_revoked", "joined", "person_added", "person_invited",
    "person_link", "person_disabled", "person_enabled", "person_role", "person_password", "person_name", "person_email",
    "identity_added", "passkey_added", "passkey_removed", "restored", "lost",
)  # fmt: skip


@dataclass(frozen=True)
class Narrowing:
    """Which events are asked for; empty values narrow nothing. `day` is ISO 8601, in the time zone `zone` (IANA)."""

    by: str = ""
    event: str = ""
    day: str = ""
    zone: str = ""
    before: str = ""


def page(session: Session, actor: Actor, asked: Narrowing) -> tuple[list[AuditEvent], bool]:
    """Return the newest events, and whether there are older ones. Raises Denied."""
    check_may_manage(actor)
    query = select(AuditEvent).order_by(col(AuditEvent.id).desc()).limit(PAGE + 1)
    if asked.before.isascii() and asked.before.isdigit():
        query = query.where(AuditEvent.id < int(asked.before[:9]))
    if asked.by:
        query = query.where(AuditEvent.by == ("" if asked.by == NOBODY else asked.by))
    if asked.event:
        query = query.where(AuditEvent.event == asked.event)
    if day := _day(asked):
        query = query.where(col(AuditEvent.at) >= day[0], col(AuditEvent.at) < day[1])
    found = list(session.exec(query))
    return found[:PAGE], len(found) > PAGE


def _day(asked: Narrowing) -> tuple[datetime, datetime] | None:
    """Return when the day begins and ends where it is asked for; None where nobody knows which it is."""
    try:
        day, zone = date.fromisoformat(asked.day), ZoneInfo(asked.zone or "UTC")
        return datetime.combine(day, time(), zone), datetime.combine(day + timedelta(days=1), time(), zone)
    except (ValueError, OverflowError, OSError, ZoneInfoNotFoundError):
        return None
