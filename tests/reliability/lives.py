"""The life of each item, told by its history alone: what it was in every version."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session, select

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.model import Change
from crm_web.services.attachments import FIELD as FILES
from crm_web.services.history import DELETED


@dataclass
class Life:
    """`versions[n - 1]` are the values in version n; `breaks` says where the history does not follow from itself."""

    spec: EntitySpec
    item_id: str
    changes: list[Change] = field(default_factory=list)
    versions: list[dict[str, Any]] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)

    def before(self, version: int) -> dict[str, Any]:
        """Return the values that version `version` began from."""
        empty = {of.name: of.type.empty for of in self.spec.fields}
        return self.versions[version - 2] if version > 1 else {**empty, DELETED: False}

    def add(self, change: Change) -> None:
        expected, now = len(self.versions) + 1, dict(self.before(len(self.versions) + 1))
        if change.version != expected:
            self.breaks.append(f"{self.item_id} has version {change.version} where {expected} should be")
        for name, difference in change.fields.items():
            if name == FILES:  # beside the values of the item
                continue
            if now[name] != difference["from"] and not self.is_derived(name):
                self.breaks.append(f"{self.item_id} {change.version}: {name} was {now[name]!r}, {difference} says not")
            now[name] = difference["to"]
        self.changes.append(change)
        self.versions.append(now)

    def is_derived(self, name: str) -> bool:
        """Tell whether a field may change because others do, without a line of its own."""
        return name == "title" and bool(self.spec.title_from)


def lives(session: Session) -> dict[tuple[str, str], Life]:
    """Return the life of every item that has a history, by kind and id."""
    found: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in session.exec(select(Change).order_by(Change.version)):
        found[change.kind, change.item_id].append(change)
    return {(kind, item_id): _life(ENTITIES[kind], item_id, changes) for (kind, item_id), changes in found.items()}


def life_of(session: Session, spec: EntitySpec, item_id: str) -> Life:
    """Return the life of one item; one that was never there has no versions."""
    of_item = select(Change).where(Change.kind == spec.kind, Change.item_id == item_id)
    return _life(spec, item_id, [*session.exec(of_item.order_by(Change.version))])


def _life(spec: EntitySpec, item_id: str, changes: Iterable[Change]) -> Life:
    life = Life(spec, item_id)
    for change in changes:
        life.add(change)
    return life
