"""How figures are told: a table on the screen, JSON in bench-results/."""

import json
import os
import platform
import subprocess
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.attacks.attack import Attack
from tests.bench.figures import Figure, Result
from tests.reliability.findings import Findings
from tests.reliability.tally import Tally

FOLDER = Path("bench-results")


def tell(name: str, result: Result, around: dict[str, object]) -> None:
    """Print a result."""
    console = Console(width=max(Console().width, 130))
    if result.figures:
        console.print(_table(name, result.figures))
    if result.tallies:
        console.print(_tallies(name, result.tallies))
    if result.attacks:
        console.print(_attacks(name, result.attacks))
    for ratio in result.ratios:
        at = f" (p{100 * ratio.at:.0f})" if ratio.at else ""
        limit = f", limit {short(ratio.limit)} {'ok' if ratio.kept() else 'OVER'}" if ratio.limit else ""
        console.print(f"  {ratio.over.name} : {ratio.under.name}{at} = {ratio.ratio:.2f}{limit}")
    console.print(f"  {around['cores']} cores, load {around['load']} when it began; took {around['seconds']} s\n")


def keep(name: str, result: Result, around: dict[str, object]) -> Path:
    """Write a result down, with what was `around` it; returns where."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps(as_json(name, result, around), indent=1, ensure_ascii=False) + "\n", "utf-8")
    return path


def as_json(name: str, result: Result, around: dict[str, object]) -> dict[str, object]:
    figures = [figure.summary() for figure in result.figures]
    ratios = [ratio.summary() for ratio in result.ratios]
    found = {"tallies": [*map(asdict, result.tallies)], "attacks": [*map(asdict, result.attacks)]}
    return {"name": name, **around, "figures": figures, "ratios": ratios, **found}


def surroundings(chromium: str) -> dict[str, object]:
    """Return what the figures depend on beside the code: the machine, and how busy it was with other things."""
    asked = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": asked.stdout.strip(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "python": platform.python_version(),
        "chromium": chromium,
    }


def _table(name: str, figures: list[Figure]) -> Table:
    table = Table(title=name, title_justify="left", title_style="bold")
    table.add_column("")
    for heading in ("median", "min", "p95", "max", "n"):
        table.add_column(heading, justify="right")
    table.add_column("limit", justify="right")
    for figure in figures:
        table.add_row(*row(figure))
    return table


def _tallies(name: str, tallies: list[Tally]) -> Table:
    table = Table(title=name, title_justify="left", title_style="bold")
    table.add_column("")
    for heading in ("rounds", "saves", *(of.name for of in fields(Findings)), "took", "slowest", "limit"):
        table.add_column(heading, justify="right")
    for tally in tallies:
        found = [str(len(getattr(tally.findings, of.name))) for of in fields(Findings)]
        slowest = [f"{short(max(tally.measured))} s", f"{short(tally.limit)} s"] if tally.limit else ["", ""]
        table.add_row(
            tally.name, str(tally.rounds), str(tally.acknowledged), *found, f"{short(tally.seconds)} s", *slowest
        )
    return table


def _attacks(name: str, attacks: list[Attack]) -> Table:
    table = Table(title=name, title_justify="left", title_style="bold")
    table.add_column("")
    for heading in ("tries", "controls", "found", "took", "slowest", "limit"):
        table.add_column(heading, justify="right")
    for attack in attacks:
        slowest = [f"{short(max(attack.measured))} s", f"{short(attack.limit)} s"] if attack.limit else ["", ""]
        counted = (attack.tries, attack.controls, len(attack.findings))
        table.add_row(attack.name, *map(str, counted), f"{short(attack.seconds)} s", *slowest)
    return table


def row(figure: Figure) -> list[str]:
    """Return the cells of a figure's line; one beyond its limit says so."""
    spread = [short(value) for value in (figure.median, min(figure.samples), figure.p95, max(figure.samples))]
    limit = "" if figure.limit is None else f"{short(figure.limit)} {'ok' if figure.median <= figure.limit else 'OVER'}"
    return [f"{figure.name}, {figure.unit}", *spread, str(len(figure.samples)), limit]


def short(value: float) -> str:
    """Three digits that matter, or all of a larger number."""
    digits = 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    text = f"{value:,.{digits}f}".replace(",", " ")
    return text.rstrip("0").rstrip(".") if "." in text else text
