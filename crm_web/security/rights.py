"""Who may do what: one pure function, used by services, serialisers and screens."""

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What can be done to an item or to one of its fields."""

    CREATE = "create"
    READ = "read"
    UPDATE = "update"
    DELETE = "delete"
    EXPORT = "export"
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
    "manager": _WORK | {Action.DELETE, Action.EXPORT},
    "admin": _WORK | {Action.DELETE, Action.EXPORT, Action.MANAGE},
}
ROLES = tuple(RIGHTS)


def can(actor: Actor | None, action: Action, kind: str, field: str | None = None) -> bool:  # noqa: ARG001
    """Whether `actor` may do `action` to items of `kind`, or to one `field` of them. Nobody may do anything.

    Rights do not differ by kind or field yet; callers name both, so that the table may.
    """
    return actor is not None and action in RIGHTS.get(actor.role, frozenset())
