"""The content of a deleted item's page."""

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor, can
from crm_web.services import history, items, people
from crm_web.views.page import DetailPage


def deleted_page(session: Session, actor: Actor, spec: EntitySpec, item: Entity) -> DetailPage:
    """Return who deleted the item and when, and whether the actor may give it back."""
    last = history.latest(session, spec, item.id, {history.DELETED})
    return DetailPage(
        outcome="deleted",
        kind=spec.kind,
        slug=spec.slug,
        id=item.id,
        version=item.version,
        title=items.shown_title(spec, item),
        managers=managers(session, actor),
        deletable=can(actor, Action.DELETE, items.of(spec, item)),
        deleted_by=last["by"],
        deleted_at=last["at"],
    )


def managers(session: Session, actor: Actor) -> str:
    """Return whom to ask about the form, "" for one of them."""
    managers = people.managers(session)
    return ", ".join(person.name for person in managers if actor.id not in {manager.id for manager in managers})
