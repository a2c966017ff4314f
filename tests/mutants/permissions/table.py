"""`bin/bench permission_mutants`: the app without one check of permission at a time, and which test notices first.

What was noticed is kept, and a hunt that was stopped goes on from there (`kept.py`).
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.mutants.hunt import copy
from tests.mutants.permissions.find import by_hand
from tests.mutants.permissions.hunt import Hunt, Hunted, hunted_by_hand
from tests.mutants.permissions.kept import Kept
from tests.mutants.permissions.redundant import REDUNDANT


def permission_mutants() -> bool:
    """Print the table; returns whether every check that is gone is missed, save those that others stand behind."""
    table = Table("check", "noticed by", "took", title="permission mutants", title_justify="left", title_style="bold")
    console, done = Console(width=max(Console().width, 180)), list[Hunted]()
    kept = Kept()
    for one in _all(kept.killed()):
        kept.add(one)
        done.append(one)
        print(
            f"{len(done)}: {one.name}: {one.killer or _said(one.name)}", file=sys.stderr, flush=True
        )  # it takes an hour
        table.add_row(one.name, one.killer or _said(one.name), f"{one.seconds:.1f} s")
    console.print(table)
    killed = sum(bool(one.killer) for one in done)
    unexpected = [one.name for one in done if not one.killer and one.name not in REDUNDANT]
    console.print(f"{len(done)} checks, {killed} missed when gone, {len(done) - killed - len(unexpected)} redundant")
    return not unexpected


def _all(known: Mapping[str, Hunted]) -> Iterator[Hunted]:
    """Give those that are known already, then hunt the others."""
    with tempfile.TemporaryDirectory() as folder:
        hunt = Hunt(Path(folder))
        there = {place.name for place in hunt.places.values()} | set(by_hand())
        yield from (one for one in known.values() if one.name in there)
        if left := [number for number, place in hunt.places.items() if place.name not in known]:
            hunt.record()
            yield from hunt.hunted(left)
    with tempfile.TemporaryDirectory() as folder:
        yield from hunted_by_hand(copy(Path(folder)), [name for name in by_hand() if name not in known])


def _said(name: str) -> str:
    return f"redundant: {REDUNDANT[name]}" if name in REDUNDANT else "SURVIVED"
