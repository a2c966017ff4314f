"""What a rig did and found: a line of the table."""

from dataclasses import dataclass, field

from tests.reliability.findings import Findings
from tests.timed import Timed


@dataclass
class Tally(Timed):
    """`rounds` of trouble, `acknowledged` saves that went through it, what was found wrong, and how long it took."""

    rounds: int = 0
    acknowledged: int = 0
    findings: Findings = field(default_factory=Findings)

    def kept(self) -> bool:
        """Tell whether the promise was kept."""
        in_time = self.limit is None or all(seconds < self.limit for seconds in self.measured)
        return in_time and self.rounds > 0 and self.acknowledged > 0 and not self.findings.all()
