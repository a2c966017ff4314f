"""A line of a table of what rigs did: how long it took, and the times that have a limit."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic


@dataclass
class Timed:
    """`seconds` in all; `measured` are times in seconds that have a `limit`."""

    name: str
    seconds: float = field(default=0, kw_only=True)
    measured: list[float] = field(default_factory=list, kw_only=True)
    limit: float | None = field(default=None, kw_only=True)

    @contextmanager
    def timed(self) -> Iterator[None]:
        begun = monotonic()
        yield
        self.seconds += monotonic() - begun
