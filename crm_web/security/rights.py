"""Who may do what: one pure function, used by services, serialisers and screens; `scopes.py` says the same in SQL."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import NamedTuple

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec


class Action(StrEnum):
    """What can be done to an item or to one of its fields."""

    CREATE = "create"
    READ = "read"
    UPDATE = "update"
    DELETE = "delete"
    EXPORT = "export"
    DESIGN = "design"
    MANAGE = "manage"


class Scope(IntEnum):
    """To which items of a kind something may be done: to none, to those that one owns, to all."""

    NONE = 0
    OWN = 1
    ALL = 2


class Item(NamedTuple):
    """As much of an item as rights ask for: its kind, and the id of its owner."""

    kind: str
    owner: str


Said = Mapping[tuple[str, str, Action], Scope]  # by kind and field ("": the items themselves)


@dataclass(frozen=True)
class Actor:
    """The signed-in person. `language` is empty until they chose one; `said` is what administrators say of their role.

    `session` is the id of the session by which they act here, "" where they act by none.
    """

    id: str
    login: str
    name: str
    role: str
    language: str = ""
    said: Said = field(default_factory=dict[tuple[str, str, Action], Scope], compare=False, repr=False)
    session: str = field(default="", compare=False, repr=False)


_NO_RIGHTS = frozenset[Action]()
_WORK = frozenset({Action.CREATE, Action.READ, Action.UPDATE})
RIGHTS: dict[str, frozenset[Action]] = {  # of all items, where administrators say nothing else
    "agent": _WORK,
    "manager": _WORK | {Action.DELETE, Action.EXPORT, Action.DESIGN},
    "admin": _WORK | {Action.DELETE, Action.EXPORT, Action.DESIGN, Action.MANAGE},
}
ROLES = tuple(RIGHTS)
OF_ITEMS = (Action.READ, Action.CREATE, Action.UPDATE, Action.DELETE, Action.EXPORT)
OF_FIELDS = (Action.READ, Action.CREATE, Action.UPDATE, Action.EXPORT)
SYSTEM = Actor("system", "system", "system", "")  # the app itself, in a history; no role, so nobody can be it


def can(actor: Actor | None, action: Action, item: str | Item, field: str | None = None) -> bool:
    """Whether `actor` may do `action` to the item, or to one `field` of it. Nobody may do anything.

    Of a kind alone (its name): whether to any item of it, such as one of their own.
    """
    kind, owner = (item, None) if isinstance(item, str) else item
    reach = scope(actor, action, kind, field)
    return reach is Scope.ALL or (reach is Scope.OWN and actor is not None and owner in (None, actor.id))


def may(actor: Actor | None, action: Action, spec: EntitySpec, field: FieldSpec, owner: str | None = None) -> bool:
    """Whether `actor` may do `action` to the field by their role and by what the form says; of any item without `owner`."""
    allowed = not field.hidden and (action is Action.READ or not field.read_only)
    return allowed and can(actor, action, spec.kind if owner is None else Item(spec.kind, owner), field.name)


def scope(actor: Actor | None, action: Action, kind: str, field: str | None = None) -> Scope:
    """Return to which items of `kind` the actor may do `action`. Nobody does anything to what they can't read.

    What shapes the app for everybody, such as a form, is for those who may design.
    """
    rights = RIGHTS.get(actor.role, _NO_RIGHTS) if actor else _NO_RIGHTS
    spec = ENTITIES.get(kind)
    if actor is None or (spec and spec.managed and Action.DESIGN not in rights):
        return Scope.NONE
    if spec and not spec.deletable and action is Action.DELETE:
        return Scope.NONE
    reach = _said(actor, rights, action, kind, spec, field)
    if action is Action.READ or action not in OF_ITEMS:
        return reach
    return min(reach, _said(actor, rights, Action.READ, kind, spec, field))


def _said(
    actor: Actor, rights: frozenset[Action], action: Action, kind: str, spec: EntitySpec | None, field: str | None
) -> Scope:
    """A field is never wider than its item; by what an item is known to people it is known to all who may read it."""
    whole = actor.said.get((kind, "", action), Scope.ALL if action in rights else Scope.NONE)
    if not field or (action is Action.READ and spec and field in spec.known_by):
        return whole
    return min(whole, actor.said.get((kind, field, action), Scope.ALL))
