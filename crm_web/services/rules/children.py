"""Tickets that are parts of others: none is above itself, and some categories close a ticket after its parts only."""

from collections.abc import Sequence

from sqlalchemy import not_
from sqlmodel import Session, col, func, select

from crm_web.entities import ENTITIES
from crm_web.errors import Invalid
from crm_web.model import Category, Ticket
from crm_web.security.rights import Action, Actor
from crm_web.security.scopes import reached
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


def objection_to_closing(category: Category | None, titles: Sequence[str], unseen: int) -> dict[str, Invalid]:
    """Return what the category has against closing a ticket while parts of it are open, `unseen` among them. Pure."""
    if category is None or not category.closed_children or not (titles or unseen):
        return {}
    named = ", ".join(titles[:_NAMED]) + (" …" if len(titles) > _NAMED else "")
    key = "children" if not unseen else "children_and_unseen" if titles else "children_unseen"
    return {"stage": Invalid(f"error.ticket.{key}", category=category.title, children=named, unseen=unseen)}


def refused(session: Session, saving: Saving) -> dict[str, Invalid]:
    """Return the objections to a parent, and to closing."""
    if saving.changes("parent") and is_above(session, saving.item_id, saving.text("parent")):
        return {"parent": Invalid("error.ticket.parent")}
    if saving.changes("stage") and saving.text("stage") in DONE and not saving.new:
        category = session.get(Category, saving.text("category"))
        return objection_to_closing(category, *_open_children(session, saving.actor, saving.item_id))
    return {}


def _open_children(session: Session, actor: Actor, ticket_id: str) -> tuple[list[str], int]:
    """Return titles of open parts that the actor may read, and how many there are beside these."""
    is_open = (Ticket.parent == ticket_id, col(Ticket.deleted_at).is_(None), col(Ticket.stage).not_in(DONE))
    theirs = reached(actor, Action.READ, ENTITIES["ticket"])
    named = select(Ticket.title).where(*is_open, theirs).order_by(col(Ticket.sort_key)).limit(_NAMED + 1)
    unseen = select(func.count()).select_from(Ticket).where(*is_open, not_(theirs))
    return list(session.exec(named)), session.exec(unseen).one()


RULE = Rule(refuses=refused)
