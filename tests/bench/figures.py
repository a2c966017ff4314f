"""What was measured: samples, and what is said about them."""

import math
from dataclasses import dataclass, field
from statistics import median

from tests.reliability.tally import Tally


@dataclass(frozen=True)
class Figure:
    """One thing that was measured again and again; `limit` is what it should stay below, where somebody said so."""

    name: str
    unit: str
    samples: list[float]
    limit: float | None = None

    @property
    def median(self) -> float:
        return median(self.samples)

    @property
    def p95(self) -> float:
        """The smallest sample that at least 95 % do not exceed (nearest rank); of fewer than 20 it is the largest."""
        return sorted(self.samples)[math.ceil(0.95 * len(self.samples)) - 1]

    def summary(self) -> dict[str, object]:
        said = {
            "name": self.name, "unit": self.unit, "median": self.median, "min": min(self.samples),
            "p95": self.p95, "max": max(self.samples), "n": len(self.samples),
        }  # fmt: skip
        return said if self.limit is None else said | {"limit": self.limit, "kept": self.median <= self.limit}


@dataclass(frozen=True)
class Ratio:
    """Two things that were compared in one run: how many times the one's median is the other's."""

    over: Figure
    under: Figure

    def summary(self) -> dict[str, object]:
        return {"over": self.over.name, "under": self.under.name, "ratio": self.over.median / self.under.median}


@dataclass(frozen=True)
class Result:
    """What one benchmark found."""

    figures: list[Figure] = field(default_factory=list)
    ratios: list[Ratio] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)


PLACES = ((0, 1), (300, 1), (300, 4))  # round trip in ms, times that the processor is slower


def at(rtt: int, cpu: int) -> str:
    """Say under which circumstances something was measured."""
    return f"RTT {rtt} ms, CPU {cpu}x slower"
