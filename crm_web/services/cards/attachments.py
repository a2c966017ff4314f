"""The files of an item, newest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import tuple_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import EntitySpec
from crm_web.errors import Malformed
from crm_web.model import Attachment
from crm_web.services import lists


@dataclass(frozen=True)
class Page:
    """Some files, and the cursor of those that follow, "" at the end."""

    rows: list[Attachment]
    next: str


def page(session: Session, spec: EntitySpec, item_id: str, *, take: int, cursor: str = "") -> Page:
    """Return the files of the item. Raises Malformed."""
    order = (col(Attachment.at), col(Attachment.id))
    found = _of(spec, item_id)
    if cursor:
        found = found.where(tuple_(*order) < tuple_(*_place(cursor)))
    rows = list(session.exec(found.order_by(*(column.desc() for column in order)).limit(take + 1)))
    return Page(rows[:take], _cursor(rows[take - 1]) if len(rows) > take else "")


def count(session: Session, spec: EntitySpec, item_id: str) -> str:
    """Return how many there are, "50+" where it is more than that."""
    return lists.counted(session, _of(spec, item_id))


def _of(spec: EntitySpec, item_id: str) -> SelectOfScalar[Attachment]:
    of_item = select(Attachment).where(Attachment.kind == spec.kind, Attachment.item_id == item_id)
    return of_item.where(col(Attachment.deleted_at).is_(None))


def _cursor(row: Attachment) -> str:
    return f"{row.at:%Y%m%dT%H%M%S.%f}Z_{row.id}"


def _place(cursor: str) -> tuple[datetime, str]:
    moment, _, attachment_id = cursor.partition("_")
    try:
        at = datetime.fromisoformat(moment)
    except ValueError as error:
        raise Malformed("error.list.cursor") from error
    if at.tzinfo is None or not (attachment_id.isascii() and attachment_id.isprintable()):
        raise Malformed("error.list.cursor")
    return at, attachment_id
