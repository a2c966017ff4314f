"""What the outside knows: which ops were sent, and what the app said became of them."""

from dataclasses import dataclass, field
from typing import Any

Body = dict[str, Any]  # an op as the contract has it


@dataclass
class Told:
    """`sent` has every op that may have arrived, `saved` the version that was acknowledged, both by op_id."""

    sent: dict[str, Body] = field(default_factory=dict)
    saved: dict[str, int] = field(default_factory=dict)
    changed_answers: list[str] = field(default_factory=list)

    def send(self, body: Body) -> None:
        self.sent[body["op_id"]] = body

    def acknowledge(self, op_id: str, version: int) -> None:
        """Note that the app said "saved"; the same op has to get the same answer each time."""
        first = self.saved.setdefault(op_id, version)
        if first != version:
            self.changed_answers.append(f"{op_id} was version {first}, then {version}")
