"""One copy of the app in which every check can be switched off by its number, so that a process need not load each mutant anew.

`hit(n)` is known to all modules of the copy: it says whether check n is off (the environment's CRM_MUTANT), and notes that the
code came by.
"""

from collections.abc import Iterable
from pathlib import Path

from tests.mutants.permissions.find import Place

OFF = "CRM_MUTANT"
HIT = f"""

import builtins
import os

builtins.came_by = set()


def _hit(number):
    builtins.came_by.add(number)
    return os.environ.get("{OFF}") == str(number)


builtins.hit = _hit
"""


def put_switches(app: Path, places: dict[int, Place]) -> None:
    """Rewrite the files of the app in this folder: each of the places gets its switch."""
    for file in {place.file for place in places.values()}:
        here = {number: place for number, place in places.items() if place.file == file}
        text = (app / file).read_text("utf-8")
        ends = "".join(sorted({place.after for place in here.values()}))
        (app / file).write_text(_switched(text, here) + ends, "utf-8")
    package = app / "__init__.py"
    package.write_text(package.read_text("utf-8") + HIT, "utf-8")


def _switched(text: str, places: dict[int, Place]) -> str:
    """Put the last places in first, and inner ones before those around them, so that the others stay where they are."""
    ends = {number: place.end for number, place in places.items()}
    for number in sorted(places, key=lambda number: (-places[number].begin, places[number].end)):
        begin, end = places[number].begin, ends.pop(number)
        new = f"(({places[number].instead}) if hit({number}) else ({text[begin:end]}))"
        text = text[:begin] + new + text[end:]
        ends = {other: at + len(new) - (end - begin) if at >= end else at for other, at in ends.items()}
    return text


def numbers(places: Iterable[Place]) -> dict[int, Place]:
    """Number the places."""
    return dict(enumerate(places))
