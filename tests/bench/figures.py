"""What was measured: samples, and what is said about them."""

import math
from dataclasses import dataclass, field
from statistics import median

from tests.attacks.attack import Attack
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
        return self.quantile(0.95)

    def quantile(self, part: float) -> float:
        """Return the smallest sample that at least this part of all do not exceed."""
        return sorted(self.samples)[math.ceil(part * len(self.samples)) - 1]

    def summary(self) -> dict[str, object]:
        said = {
            "name": self.name, "unit": self.unit, "median": self.median, "min": min(self.samples),
            "p95": self.p95, "max": max(self.samples), "n": len(self.samples),
        }  # fmt: skip
        return said if self.limit is None else said | {"limit": self.limit, "kept": self.median <= self.limit}


@dataclass(frozen=True)
class Ratio:
    """Two things that were compared in one run: how many times the one's median is the other's, or their quantiles `at`."""

    over: Figure
    under: Figure
    at: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float:
        if self.at is None:
            return self.over.median / self.under.median
        return self.over.quantile(self.at) / self.under.quantile(self.at)

    def kept(self) -> bool:
        return self.limit is None or self.ratio <= self.limit

    def summary(self) -> dict[str, object]:
        said = {"over": self.over.name, "under": self.under.name, "ratio": self.ratio}
        return said if self.at is None else said | {"at": self.at, "limit": self.limit}


@dataclass(frozen=True)
class Result:
    """What one benchmark found."""

    figures: list[Figure] = field(default_factory=list)
    ratios: list[Ratio] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    attacks: list[Attack] = field(default_factory=list)

    def kept(self) -> bool:
        """Tell whether every promise was kept."""
        return all(each.kept() for each in (*self.tallies, *self.attacks, *self.ratios))


PLACES = ((0, 1), (300, 1), (300, 4))  # round trip in ms, times that the processor is slower


def at(rtt: int, cpu: int) -> str:
    """Say under which circumstances something was measured."""
    return f"RTT {rtt} ms, CPU {cpu}x slower"
