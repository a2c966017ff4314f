"""What a rule is: what follows from a save, and why it can't be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.errors import Invalid
from crm_web.fields import Value
from crm_web.security.rights import Actor


@dataclass(frozen=True)
class Saving:
    """An item that `actor` saves: `before` is what is stored (of a new one nothing), `after` what is to be."""

    actor: Actor
    spec: EntitySpec
    item_id: str
    before: Mapping[str, Value]
    after: Mapping[str, Value]
    at: datetime
    new: bool = False

    def changes(self, *names: str) -> bool:
        """Tell whether one of the fields changes, or is said for the first time."""
        return self.new or any(self.before[name] != self.after[name] for name in names)

    def text(self, name: str) -> str:
        """Return what the field will hold, of one that holds a text."""
        return str(self.after[name])

    def with_values(self, values: Mapping[str, Value]) -> "Saving":
        """Return the same with other values to be saved."""
        return replace(self, after={**self.after, **values})


def nothing_follows(_session: Session, _saving: Saving) -> dict[str, Value]:
    """Return no values."""
    return {}


def nothing_wrong(_session: Session, _saving: Saving) -> dict[str, Invalid]:
    """Return no objections."""
    return {}


@dataclass(frozen=True)
class Rule:
    """`follows` are values that the app writes by itself, `refuses` the sentence for each field that is in the way."""

    follows: Callable[[Session, Saving], dict[str, Value]] = nothing_follows
    refuses: Callable[[Session, Saving], dict[str, Invalid]] = nothing_wrong
