"""A list of items, page by page in the order of their sort keys."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import compress
from typing import Any

from sqlalchemy import tuple_
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import EntitySpec, Where
from crm_web.i18n.headings import STARTS
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor
from crm_web.services import sifting
from crm_web.services.listed import listed
from crm_web.services.place import Place
from crm_web.services.search_entry import query_alternatives

MOST = 100  # rows a page
LOOKS = 10  # pages of hits that are looked through at once for one who may not read all words by which items are found
COUNTED = 50  # items; of more it is said that there are more


@dataclass(frozen=True)
class Page:
    """Some rows, and the cursor of those that follow, "" at the end."""

    rows: list[Entity]
    next: str


def page(
    session: Session,
    actor: Actor,
    spec: EntitySpec,
    *,
    query: str = "",
    where: Collection[Where] = (),
    begins_at: str = "",
    take: int = 50,
    cursor: str = "",
    action: Action = Action.READ,
) -> Page:
    """Return the items that `query` finds (all, when it is empty). Raises Denied, Malformed.

    All of `where` holds for each, and the actor may do `action` to it. The first stands under the heading `begins_at`, or after it.
    """
    found = listed(session, actor, spec, query=query, where=where, action=action)
    if begins_at:
        found = found.where(col(spec.table.sort_key) >= STARTS[begins_at])
    return _searched(session, actor, spec, found, query, take=take, cursor=cursor)


def paged(session: Session, spec: EntitySpec, found: SelectOfScalar[Any], *, take: int, cursor: str = "") -> Page:
    """Return one page of `found` items of the kind, in its order. Raises Malformed."""
    order = (col(spec.table.sort_key), col(spec.table.id))
    place = Place.read(cursor)
    if place.behind:
        here = tuple_(*place.behind)
        found = found.where(tuple_(*order) < here if spec.newest_first else tuple_(*order) > here)
    take = max(1, min(take, MOST))
    along = (
        col(spec.table.deleted_at),
        *order,
    )  # the same in every row; PostgreSQL walks along an index only if it is named
    in_order = found.order_by(*(column.desc() for column in along) if spec.newest_first else along)
    rows: list[Entity] = list(session.exec(in_order.limit(take + 1).offset(place.passed or None)))
    return Page(rows[:take], Place.of(rows[take - 1]).cursor if len(rows) > take else "")


def count(session: Session, actor: Actor, spec: EntitySpec, query: str) -> str:
    """Return how many items `query` finds, as people read it: "0", "12", "50+". Raises Denied."""
    found = listed(session, actor, spec, query=query)
    if not query or not sifting.is_partial(actor, spec):
        return counted(session, found)
    number = len(_searched(session, actor, spec, found, query, take=COUNTED + 1, cursor="").rows)
    return f"{COUNTED}+" if number > COUNTED else str(number)


def counted(session: Session, found: SelectOfScalar[Any]) -> str:
    """Return how many rows a query finds, "50+" where it is more than that."""
    number = session.exec(select(func.count()).select_from(found.limit(COUNTED + 1).subquery())).one()
    return f"{COUNTED}+" if number > COUNTED else str(number)


def _searched(
    session: Session, actor: Actor, spec: EntitySpec, found: SelectOfScalar[Any], query: str, *, take: int, cursor: str
) -> Page:
    """Return one page of what was `found`, without what only words say that the actor may not read."""
    if not query or not sifting.is_partial(actor, spec):
        return paged(session, spec, found, take=take, cursor=cursor)
    ways = query_alternatives(query)
    place, kept, following = Place.read(cursor), list[Entity](), cursor
    for _ in range(LOOKS):
        part = paged(session, spec, found, take=MOST, cursor=following)
        is_found = [sifting.finds(actor, spec, row, ways) for row in part.rows]
        kept += compress(part.rows, is_found)
        place, following = place.after(part.rows, is_found), part.next
        if len(kept) >= take or not following:
            break
    if len(kept) > take:
        return Page(kept[:take], Place.of(kept[take - 1]).cursor)
    return Page(kept, place.cursor if following else "")
