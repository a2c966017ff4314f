"""How a list is narrowed: one of the saved views of its kind, and values of some fields; both stand in the address."""

from sqlmodel import Session

from crm_web.entities import EntitySpec, FieldSpec, ViewSpec, Where
from crm_web.entities.where import FAVOURITES, RECENT
from crm_web.security.rights import Action, Actor, can, may
from crm_web.services import preferences
from crm_web.views.address import Address
from crm_web.views.options import options
from crm_web.views.page import Filter


def open_view(actor: Actor, spec: EntitySpec, where: Address) -> ViewSpec:
    """Return the view that `only` names, the first one without it or where the actor may not read what it is about."""
    named = (view for view in spec.views if view.name == where.query.get("only"))
    return next((view for view in named if may_ask(actor, spec, view)), spec.views[0])


def may_ask(actor: Actor, spec: EntitySpec, view: ViewSpec) -> bool:
    """Tell whether the actor may read, of some items at least, all that the view is about."""
    return all(can(actor, Action.READ, spec.kind, condition.field) for condition in view.where)


def filters(session: Session, actor: Actor, spec: EntitySpec, where: Address) -> list[Filter]:
    """Return the fields by which the list can be narrowed, with what is chosen in each."""
    chosen = {field.name: where.query.get(field.name, "") for field in _fields(actor, spec)}
    return [
        Filter(field.name, field.label, chosen[field.name], options(session, field, chosen))
        for field in _fields(actor, spec)
    ]


def conditions(session: Session, actor: Actor, spec: EntitySpec, where: Address) -> list[Where]:
    """Return what all rows of the list have to fulfil."""
    view = open_view(actor, spec, where)
    chosen = [
        Where(field.name, (where.query[field.name],)) for field in _fields(actor, spec) if field.name in where.query
    ]
    return [*view.where, *_marked(session, actor, spec, view), *chosen]


def _marked(session: Session, actor: Actor, spec: EntitySpec, view: ViewSpec) -> list[Where]:
    """Return the ids that a view is of, where no value tells: what the actor saw last, their phone knows by itself."""
    ids = {FAVOURITES: lambda: preferences.favourites(session, actor, spec.kind), RECENT: list[str]}.get(view)
    return [Where("id", tuple(ids()))] if ids else []


def _fields(actor: Actor, spec: EntitySpec) -> list[FieldSpec]:
    named = [field for name in spec.filters if (field := spec.field(name))]
    return [field for field in named if may(actor, Action.READ, spec, field)]
