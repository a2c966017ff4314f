"""Tickets that are parts of others: none is above itself, and some categories close a ticket after its parts only."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from crm_web.errors import Invalid
from crm_web.model import Category, Ticket
from crm_web.services.rules.rule import Rule, Saving
from crm_web.services.rules.statuses import DONE

_DEEPEST = 100  # tickets above each other
_NAMED = 3  # titles in a sentence


def is_above(session: Session, ticket_id: str, other_id: str) -> bool:
    """Tell whether the ticket is the other one, or stands anywhere above it."""
    for _ in range(_DEEPEST):
        if other_id in {"", ticket_id}:
            return other_id == ticket_id
        other = session.get(Ticket, other_id)
        other_id = other.parent if other else ""
    return True


def objection_to_closing(category: Category | None, open_titles: Sequence[str]) -> dict[str, Invalid]:
    """Return what the category has against closing a ticket while these parts of it are open. Pure."""
    if category is None or not category.closed_children or not open_titles:
        return {}
    named = ", ".join(open_titles[:_NAMED]) + (" …" if len(open_titles) > _NAMED else "")
    return {"stage": Invalid("error.ticket.children", category=category.title, children=named)}


def refused(session: Session, saving: Saving) -> dict[str, Invalid]:
    """Return the objections to a parent, and to closing."""
    if saving.changes("parent") and is_above(session, saving.item_id, saving.text("parent")):
        return {"parent": Invalid("error.ticket.parent")}
    if saving.changes("stage") and saving.text("stage") in DONE and not saving.new:
        category = session.get(Category, saving.text("category"))
        return objection_to_closing(category, _open_children(session, saving.item_id))
    return {}


def _open_children(session: Session, ticket_id: str) -> list[str]:
    open_ones = select(Ticket.title).where(
        Ticket.parent == ticket_id, col(Ticket.deleted_at).is_(None), col(Ticket.stage).not_in(DONE)
    )
    return list(session.exec(open_ones.order_by(col(Ticket.sort_key)).limit(_NAMED + 1)))


RULE = Rule(refuses=refused)
