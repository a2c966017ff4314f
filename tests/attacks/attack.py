"""What an attack did and found: a line of the table of `bin/bench security`."""

from dataclasses import dataclass, field

from tests.timed import Timed


@dataclass
class Attack(Timed):
    """`tries` of getting at something, in how many of them the rig itself came through (so that it is not blunt), findings."""

    tries: int = 0
    controls: int = 0
    findings: list[str] = field(default_factory=list)

    def kept(self) -> bool:
        """Tell whether nothing was found by a rig that works."""
        in_time = self.limit is None or all(seconds <= self.limit for seconds in self.measured)
        return in_time and self.tries > 0 and self.controls > 0 and not self.findings
