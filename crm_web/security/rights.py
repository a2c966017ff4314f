"""Who may do what: one pure function, used by services, serialisers and screens."""

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True)
class Actor:
    """The signed-in person. `language` is empty until they chose one."""

    id: str
    login: str
    name: str
    role: str
    language: str = ""


_WORK = frozenset({Action.CREATE, Action.READ, Action.UPDATE})
RIGHTS: dict[str, frozenset[Action]] = {
    "agent": _WORK,
    "manager": _WORK | {Action.DELETE, Action.EXPORT, Action.DESIGN},
    "admin": _WORK | {Action.DELETE, Action.EXPORT, Action.DESIGN, Action.MANAGE},
}
ROLES = tuple(RIGHTS)
SYSTEM = Actor("system", "system", "system", "")  # the app itself, in a history; no role, so nobody can be it


def can(actor: Actor | None, action: Action, kind: str, field: str | None = None) -> bool:  # noqa: ARG001
    """Whether `actor` may do `action` to items of `kind`, or to one `field` of them. Nobody may do anything.

    What shapes the app for everybody, such as a form, is for those who may design. Rights do not differ by field yet;
    callers name it, so that the table may.
    """
    rights = RIGHTS.get(actor.role, frozenset[Action]()) if actor else frozenset[Action]()
    managed = kind in ENTITIES and ENTITIES[kind].managed
    return action in rights and (not managed or Action.DESIGN in rights)


def may(actor: Actor | None, action: Action, spec: EntitySpec, field: FieldSpec) -> bool:
    """Whether `actor` may do `action` to the field by their role and by what the form says."""
    allowed = action is Action.READ or not field.read_only
    return allowed and can(actor, action, spec.kind, field.name)
