"""The part of a file that a client asks for (RFC 9110, section 14)."""

import re

from crm_web.errors import OutOfRange

_ONE = re.compile(r"bytes=[ \t]*(\d{0,99})-(\d{0,99})[ \t]*", re.IGNORECASE | re.ASCII)


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Return where the part begins and where it ends (not in it); None means all: nothing, several parts or nonsense.

    Raises OutOfRange.
    """
    asked = _ONE.fullmatch(header)
    first, last = asked.groups() if asked else ("", "")
    if not first and not last:
        return None
    if not first:
        return _in(max(0, size - int(last)), size, size)
    if last and int(last) < int(first):
        return None
    return _in(int(first), min(int(last) + 1, size) if last else size, size)


def _in(start: int, end: int, size: int) -> tuple[int, int]:
    if start >= size:
        raise OutOfRange
    return start, end
