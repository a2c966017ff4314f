"""A list of items, page by page in the order of their sort keys."""

import base64
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from crm_web.entities import EntitySpec
from crm_web.errors import Denied, Malformed
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor, can
from crm_web.services.search_entry import query_words
from crm_web.storage.search import hits

MOST = 100  # rows a page


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
    mine: bool = False,
    take: int = 50,
    cursor: str = "",
) -> Page:
    """Return the items that `query` finds (all, when it is empty); `mine` keeps the actor's own. Raises Denied, Malformed."""
    if not can(actor, Action.READ, spec.kind):
        raise Denied
    table = spec.table
    found = select(table).where(col(table.deleted_at).is_(None))
    if mine:
        found = found.where(table.owner == actor.id)
    if words := query_words(query):
        found = found.where(col(table.id).in_(hits(session, spec.kind, words)))
    order = (col(table.sort_key), col(table.id))
    if cursor:
        found = found.where(tuple_(*order) > tuple_(*_place(cursor)))
    take = max(1, min(take, MOST))
    rows = list(session.exec(found.order_by(*order).limit(take + 1)))
    return Page(rows[:take], _cursor(rows[take - 1]) if len(rows) > take else "")


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
