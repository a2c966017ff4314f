"""What a rig did and found: a line of the table."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic

from tests.reliability.findings import Findings


@dataclass
class Tally:
    """`rounds` of trouble, `acknowledged` saves that went through it, what was found wrong, and how long it took.

    `measured` are times in seconds that have a `limit`.
    """

    name: str
    rounds: int = 0
    acknowledged: int = 0
    findings: Findings = field(default_factory=Findings)
    seconds: float = 0
    measured: list[float] = field(default_factory=list)
    limit: float | None = None

    @contextmanager
    def timed(self) -> Iterator[None]:
        begun = monotonic()
        yield
        self.seconds += monotonic() - begun

    def kept(self) -> bool:
        """Tell whether the promise was kept."""
        in_time = self.limit is None or all(seconds < self.limit for seconds in self.measured)
        return in_time and self.rounds > 0 and self.acknowledged > 0 and not self.findings.all()
