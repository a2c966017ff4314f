"""The items whose links lead to an item: a contact's activities, a company's contacts."""

from typing import Any

from sqlalchemy import ColumnElement, and_, union
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import ENTITIES, CardSpec, EntitySpec
from crm_web.security.rights import Action, Actor
from crm_web.security.scopes import reached
from crm_web.services import lists


def page(session: Session, actor: Actor, card: CardSpec, item_id: str, *, take: int, cursor: str = "") -> lists.Page:
    """Return the items of the card in the order of their kind. Raises Malformed."""
    return lists.paged(session, ENTITIES[card.kind], _of(actor, card, item_id), take=take, cursor=cursor)


def count(session: Session, actor: Actor, card: CardSpec, item_id: str) -> str:
    """Return how many there are, "50+" where it is more than that."""
    return lists.counted(session, _of(actor, card, item_id))


def _of(actor: Actor, card: CardSpec, item_id: str) -> SelectOfScalar[Any]:
    """Return the query. One link is a walk along its index; the ids that longer or several ways lead to come first.

    All that is asked of an item is asked where its id is found: engines would else walk the whole list in its order.
    Who may read an item's link may read the item.
    """
    spec = ENTITIES[card.kind]
    ways = [_leads(actor, spec, way, item_id) for way in card.via]
    present = col(spec.table.deleted_at).is_(None)
    if [len(way) for way in card.via] == [1]:
        return select(spec.table).where(*ways, present)
    ids = union(*[select(spec.table.id).where(way, present) for way in ways])
    return select(spec.table).where(col(spec.table.id).in_(ids))


def _leads(actor: Actor, spec: EntitySpec, way: tuple[str, ...], item_id: str) -> ColumnElement[bool]:
    """Return the condition that an item of the kind leads to the item by its links `way`, past none that was deleted or is closed."""
    first, *further = way
    link = col(getattr(spec.table, first))
    field = spec.field(first)
    open_link = reached(actor, Action.READ, spec, first)
    if not further or field is None:
        return and_(link == item_id, open_link)
    between = ENTITIES[field.to]
    present = col(between.table.deleted_at).is_(None)
    leads_on = select(between.table.id).where(_leads(actor, between, tuple(further), item_id), present)
    return and_(link.in_(leads_on), open_link)
