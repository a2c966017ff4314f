"""By when a ticket has to be done: so many minutes of its category's working hours after it was opened."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from crm_web.fields import Value
from crm_web.fields.week import read_week
from crm_web.model import Category, Company, Contact
from crm_web.model.moment import written
from crm_web.services.due import due
from crm_web.services.rules.rule import Rule, Saving

DEFAULT_ZONE = "Europe/Prague"


def due_at(since: str, minutes: str, hours: str, zone: str) -> str:
    """Return the moment as it is saved, "" where nothing is promised."""
    if not since or not minutes:
        return ""
    found = due(datetime.fromisoformat(since), int(minutes), read_week(hours), ZoneInfo(zone or DEFAULT_ZONE))
    return written(found) if found else ""


def promised(session: Session, saving: Saving) -> dict[str, Value]:
    """Return when it is due; what the contact's company was promised wins over what the category says."""
    if not saving.changes("category", "contact", "open_since"):
        return {}
    category = session.get(Category, saving.text("category"))
    minutes = _of_company(session, saving.text("contact")) or (category.sla if category else "")
    hours, zone = (category.hours, category.zone) if category else ("", "")
    return {"due_at": due_at(saving.text("open_since"), minutes, hours, zone)}


def _of_company(session: Session, contact_id: str) -> str:
    contact = session.get(Contact, contact_id)
    company = session.get(Company, contact.company) if contact else None
    return company.sla if company and company.deleted_at is None else ""


RULE = Rule(follows=promised)
