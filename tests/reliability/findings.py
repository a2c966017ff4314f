"""What an audit found wrong, in the words of the promise: nothing is lost, done twice, silently overwritten."""

from dataclasses import dataclass, field, fields
from typing import Self


@dataclass
class Findings:
    """Each finding is one sentence. `unfiled`: an item that searching or sorting would not find where it belongs."""

    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    overwritten: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    unfiled: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Findings") -> Self:
        for of in fields(self):
            getattr(self, of.name).extend(getattr(other, of.name))
        return self

    def all(self) -> list[str]:
        """Return every finding, with what it is a case of."""
        return [f"{of.name}: {sentence}" for of in fields(self) for sentence in getattr(self, of.name)]
