"""`bin/bench mutants`: every mutant, and whether the tests that should kill it do."""

import tempfile
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.table import Table

from tests.mutants.hunt import copy, survivors
from tests.mutants.mutant import Mutant


def mutants(chosen: tuple[Mutant, ...]) -> bool:
    """Print the table; returns whether the app as it is passes, and no mutant survives any of its killers."""
    table = Table("mutant", "tests", "", "took", title="mutants", title_justify="left", title_style="bold")
    as_meant = True
    everything = sorted({killer for mutant in chosen for killer in mutant.killers})
    with tempfile.TemporaryDirectory() as made:
        folder = copy(Path(made))
        for mutant, killers in [(None, everything), *((mutant, mutant.killers) for mutant in chosen)]:
            begun = monotonic()
            for killer, passes in survivors(folder, mutant, killers):
                as_meant &= passes == (mutant is None)
                table.add_row(
                    mutant.name if mutant else "none", killer, _said(mutant, passes), f"{monotonic() - begun:.0f} s"
                )
                begun = monotonic()
    Console(width=max(Console().width, 130)).print(table)
    return as_meant


def _said(mutant: Mutant | None, passes: bool) -> str:  # noqa: FBT001  what a run came to
    if mutant is None:
        return "passes" if passes else "FAILS"
    return "SURVIVED" if passes else "killed"
