"""What `rights.can` says of single items, as a condition of SQL on all of them."""

from sqlalchemy import ColumnElement, false, true
from sqlmodel import col

from crm_web.entities import EntitySpec
from crm_web.security.rights import Action, Actor, Scope, scope


def reached(actor: Actor, action: Action, spec: EntitySpec, field: str | None = None) -> ColumnElement[bool]:
    """Return what holds for the items of the kind to which (or to whose `field`) the actor may do `action`."""
    reach = scope(actor, action, spec.kind, field)
    if reach is Scope.OWN:
        return col(spec.table.owner) == actor.id
    return true() if reach is Scope.ALL else false()
