"""What statuses ask for: by the category, whether there has to be one and how many; by themselves, a next call."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from crm_web.errors import Invalid
from crm_web.fields.field_type import entries
from crm_web.model import Category, Status
from crm_web.services.rules.rule import Rule, Saving

DONE = ("CLOSE", "ARCHIVE")
NEXT_CALL = "next_call"


def chosen(session: Session, saving: Saving) -> list[Status]:
    """Return the statuses that the item will have, of whichever of its fields holds them."""
    fields = [field.name for field in saving.spec.fields if field.rows_of == "status"]
    ids = [entry for name in fields for entry in entries(saving.after[name])]
    return list(session.exec(select(Status).where(col(Status.id).in_(ids)))) if ids else []


def objections_of_category(category: Category, stage: str, statuses: Collection[str]) -> dict[str, Invalid]:
    """Return what the category has against these statuses in this stage. Pure."""
    if not statuses and category.status_required == "always":
        return {"statuses": Invalid("error.ticket.status_always", category=category.title)}
    if not statuses and category.status_required == "close" and stage in DONE:
        return {"statuses": Invalid("error.ticket.status_close", category=category.title)}
    if len(statuses) > 1 and not category.many_statuses:
        return {"statuses": Invalid("error.ticket.status_several", category=category.title)}
    return {}


def objections_of_statuses(statuses: Sequence[Status], next_call: str) -> dict[str, Invalid]:
    """Return what is missing by the statuses themselves. Pure."""
    asking = next((status for status in statuses if status.nextcall), None)
    return {NEXT_CALL: Invalid("error.status.next_call", status=asking.title)} if asking and not next_call else {}


def of_category(session: Session, saving: Saving) -> dict[str, Invalid]:
    """Return the objections of the item's category."""
    category = session.get(Category, saving.text("category"))
    if category is None or not saving.changes("category", "stage", "statuses"):
        return {}
    return objections_of_category(category, saving.text("stage"), entries(saving.after["statuses"]))


def of_statuses(session: Session, saving: Saving) -> dict[str, Invalid]:
    """Return the objections of the item's statuses."""
    return objections_of_statuses(chosen(session, saving), saving.text(NEXT_CALL))


CATEGORY = Rule(refuses=of_category)
STATUS = Rule(refuses=of_statuses)
