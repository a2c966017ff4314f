"""The items whose links lead to an item: a contact's activities, a company's contacts."""

from typing import Any

from sqlalchemy import ColumnElement, union
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import ENTITIES, CardSpec, EntitySpec
from crm_web.services import lists


def page(session: Session, card: CardSpec, item_id: str, *, take: int, cursor: str = "") -> lists.Page:
    """Return the items of the card in the order of their kind. Raises Malformed."""
    return lists.paged(session, ENTITIES[card.kind], _of(card, item_id), take=take, cursor=cursor)


def count(session: Session, card: CardSpec, item_id: str) -> str:
    """Return how many there are, "50+" where it is more than that."""
    return lists.counted(session, _of(card, item_id))


def _of(card: CardSpec, item_id: str) -> SelectOfScalar[Any]:
    """Return the query. One link is a walk along its index; the ids that longer or several ways lead to come first.

    All that is asked of an item is asked where its id is found: engines would else walk the whole list in its order.
    """
    spec = ENTITIES[card.kind]
    ways = [_leads(spec, way, item_id) for way in card.via]
    present = col(spec.table.deleted_at).is_(None)
    if [len(way) for way in card.via] == [1]:
        return select(spec.table).where(*ways, present)
    ids = union(*[select(spec.table.id).where(way, present) for way in ways])
    return select(spec.table).where(col(spec.table.id).in_(ids))


def _leads(spec: EntitySpec, way: tuple[str, ...], item_id: str) -> ColumnElement[bool]:
    """Return the condition that an item of the kind leads to the item by its links `way`, past none that was deleted."""
    first, *further = way
    link = col(getattr(spec.table, first))
    field = spec.field(first)
    if not further or field is None:
        return link == item_id
    between = ENTITIES[field.to]
    present = col(between.table.deleted_at).is_(None)
    return link.in_(select(between.table.id).where(_leads(between, tuple(further), item_id), present))
