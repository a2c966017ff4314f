"""A list of items, page by page in the order of their sort keys."""

import base64
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import tuple_
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import EntitySpec, Where
from crm_web.errors import Malformed
from crm_web.i18n.headings import STARTS
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor
from crm_web.services import sifting
from crm_web.services.listed import listed
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
    if cursor:
        here = tuple_(*_place(cursor))
        found = found.where(tuple_(*order) < here if spec.newest_first else tuple_(*order) > here)
    take = max(1, min(take, MOST))
    along = (
        col(spec.table.deleted_at),
        *order,
    )  # the same in every row; PostgreSQL walks along an index only if it is named
    in_order = found.order_by(*(column.desc() for column in along) if spec.newest_first else along)
    rows: list[Entity] = list(session.exec(in_order.limit(take + 1)))
    return Page(rows[:take], _cursor(rows[take - 1]) if len(rows) > take else "")


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
    kept: list[Entity] = []
    for _ in range(LOOKS):
        part = paged(session, spec, found, take=MOST, cursor=cursor)
        kept += [row for row in part.rows if sifting.finds(actor, spec, row, ways)]
        cursor = part.next
        if len(kept) >= take or not cursor:
            break
    return Page(kept[:take], _cursor(kept[take - 1]) if len(kept) > take else cursor)


def _cursor(row: Entity) -> str:
    """Say where a row stands, in letters that an address may hold."""
    place = json.dumps([row.sort_key, row.id], separators=(",", ":"))
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")


def _place(cursor: str) -> tuple[str, str]:
    try:
        place: Any = json.loads(base64.urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError) as error:
        raise Malformed("error.list.cursor") from error
    match place:
        case [str(sort_key), str(item_id)] if (sort_key + item_id).isascii() and (sort_key + item_id).isprintable():
            return sort_key, item_id
        case _:
            raise Malformed("error.list.cursor")
