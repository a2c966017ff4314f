"""Finds every check of permission in the app, and makes of each the app without it."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from tests.mutants.mutant import Edit
from tests.mutants.permissions.by_hand import BY_HAND
from tests.mutants.permissions.rules import removals

APP = Path("crm_web")
LOOKED_AT = ("security", "services", "views", "endpoints")
STRICT = frozenset(
    f"security/{name}.py"
    for name in ("acting", "cookies", "doors", "frames", "gate", "guard", "origins", "policies", "process", "rights", "scopes",
                 "sessions", "sockets", "throttle", "tokens")
)  # fmt: skip
# What the rules take for a check and what is none: which app an ASGI scope is for, whose edits merge, what is remembered.
NO_CHECKS = re.compile(
    r"""security/(doors|gate)\.py,\ __call__|security/doors\.py,\ _is_page|security/sessions\.py,\ (is_due|_remember)
    |security/sockets\.py,\ (close|_may_pass)|security/process\.py,\ check_deployment:\ settings\.workers
    |services/(deletion\.py,\ delete|editing\.py,\ _kept):\ change\.by
    |views/deleted\.py,\ managers""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Place:
    """A check in the text of a file, what stands there `instead` without it, and what the file gets at its end."""

    name: str
    file: str
    begin: int
    end: int
    instead: str
    after: str


def places(app: Path = APP) -> list[Place]:
    """Return every check that the rules find, in the order of files and lines. A name stays the same while other lines move."""
    files = [path for folder in LOOKED_AT for path in sorted((app / folder).rglob("*.py"))]
    return _told_apart([place for path in files for place in _of_file(app, path) if not NO_CHECKS.match(place.name)])


def by_hand() -> dict[str, Edit]:
    """Return the others, by name."""
    return {f"{edit.file}: {_short(edit.before)}": edit for edit in BY_HAND}


def _of_file(app: Path, path: Path) -> Iterator[Place]:
    text, file = path.read_text("utf-8"), path.relative_to(app).as_posix()
    lines = text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    for removal in removals(ast.parse(text), strict=file in STRICT):
        node = removal.node
        begin = starts[node.lineno - 1] + _characters(lines[node.lineno - 1], node.col_offset)
        end = starts[node.end_lineno - 1] + _characters(lines[node.end_lineno - 1], node.end_col_offset)
        name = f"{file}, {removal.where}: {_short(text[begin:end])}"
        yield Place(name, file, begin, end, removal.instead, removal.after)


def _characters(line: str, octets: int) -> int:
    return len(line.encode()[:octets].decode())


def _short(code: str) -> str:
    return " ".join(code.split())


def _told_apart(found: list[Place]) -> list[Place]:
    """Number those that read the same."""
    seen: Counter[str] = Counter()
    told = []
    for one in found:
        seen[one.name] += 1
        told.append(replace(one, name=f"{one.name} ({seen[one.name]})") if seen[one.name] > 1 else one)
    return told
