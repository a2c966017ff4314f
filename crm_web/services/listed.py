"""Which items a list has, as a query: what it is narrowed to, of what the actor may read."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import EntitySpec, Where
from crm_web.errors import Denied
from crm_web.model.moment import now, written
from crm_web.security.rights import Action, Actor, can
from crm_web.security.scopes import reached
from crm_web.services.search_entry import query_alternatives
from crm_web.storage.search import hits


def listed(
    session: Session,
    actor: Actor,
    spec: EntitySpec,
    *,
    query: str = "",
    where: Collection[Where] = (),
    action: Action = Action.READ,
) -> SelectOfScalar[Any]:
    """Return what `query` finds (all, when it is empty). Raises Denied.

    All of `where` holds for each, and the actor may do `action` to it.
    """
    if not can(actor, action, spec.kind):
        raise Denied
    found = select(spec.table).where(col(spec.table.deleted_at).is_(None), reached(actor, action, spec))
    found = found.where(*(_holds(actor, spec, condition) for condition in where))
    alternatives = [col(spec.table.id).in_(hits(session, spec.kind, words)) for words in query_alternatives(query)]
    return found.where(or_(*alternatives)) if alternatives else found


def _holds(actor: Actor, spec: EntitySpec, where: Where) -> ColumnElement[bool]:
    column = col(getattr(spec.table, where.field))
    readable = reached(actor, Action.READ, spec, where.field)
    if where.over:
        return and_(readable, column != "", column < written(now()))
    return and_(readable, column.in_(where.among(actor.id)))
