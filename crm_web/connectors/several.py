r"""Several values in one cell: " ::: " between them, as Google writes; what looks like a border inside one has a backslash."""

import re
from collections.abc import Iterable

_BORDER = re.compile(r"\s*(?<!\\)(?::::|[;\n])\s*")
_SPECIAL = re.compile(r"\\|;|:(?=::)")
_ESCAPED = re.compile(r"\\([\\;:])")


def joined(values: Iterable[str]) -> str:
    """Return the values, each in one line, as one text."""
    return " ::: ".join(_SPECIAL.sub(r"\\\g<0>", value) for value in values)


def separated(text: str) -> list[str]:
    """Return the values of a text that has them between semicolons, line ends or `:::`."""
    return [_ESCAPED.sub(r"\1", value) for value in _BORDER.split(text) if value]
