"""What an attack did and found: a line of the table of `bin/bench security`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic


@dataclass
class Attack:
    """`tries` of getting at something, in how many of them the rig itself came through (so that it is not blunt), findings.

    `measured` are times in seconds that have a `limit`.
    """

    name: str
    tries: int = 0
    controls: int = 0
    findings: list[str] = field(default_factory=list)
    seconds: float = 0
    measured: list[float] = field(default_factory=list)
    limit: float | None = None

    @contextmanager
    def timed(self) -> Iterator[None]:
        begun = monotonic()
        yield
        self.seconds += monotonic() - begun

    def kept(self) -> bool:
        """Tell whether nothing was found by a rig that works."""
        in_time = self.limit is None or all(seconds <= self.limit for seconds in self.measured)
        return in_time and self.tries > 0 and self.controls > 0 and not self.findings
