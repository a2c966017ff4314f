"""The headings under which the rows of a list stand."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from crm_web.entities import EntitySpec, Where
from crm_web.i18n.headings import HEADINGS
from crm_web.security.rights import Actor
from crm_web.services.listed import listed
from crm_web.storage.ranges import ranges

_END = "|"  # above every key
_RANGES = ranges([*(start for start, _ in HEADINGS), _END])


def headings(session: Session, actor: Actor, spec: EntitySpec, where: Collection[Where]) -> list[str]:
    """Return the headings in the list of these items, in its order: the index is looked into once for each. Raises Denied."""
    found = listed(session, actor, spec, where=where)
    key, (start, end) = col(spec.table.sort_key), _RANGES.c
    inside = found.where(key >= start, key < end).with_only_columns(key)
    # Without an order PostgreSQL may walk through a longer index, hoping to meet one soon; of EXISTS it may make a join of all.
    one = inside.order_by(col(spec.table.deleted_at), key).limit(1)
    there = set(session.exec(select(start).where(one.scalar_subquery().is_not(None))))
    return list(dict.fromkeys(heading for first, heading in HEADINGS if first in there))
