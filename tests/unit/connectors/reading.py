"""Short ways to read what a test wrote down."""

import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from crm_web.connectors.person import Fault, Person

FILES = Path(__file__).parents[2] / "fixtures" / "addressbooks"
Read = Iterable[Person | Fault]


def stream(text: str | bytes) -> io.BytesIO:
    return io.BytesIO(text.encode() if isinstance(text, str) else text)


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def persons(read: Read) -> list[dict[str, str | list[str]]]:
    found = list(read)
    assert [each.sentence("en") for each in found if isinstance(each, Fault)] == []
    return [each.values for each in found if isinstance(each, Person)]


def faults(read: Read) -> list[str]:
    return [each.sentence("en") for each in read if isinstance(each, Fault)]


def names(read: Read) -> list[str]:
    """What came in, and what was left out in brackets, in the order of the file."""
    return [each.place.name if isinstance(each, Person) else f"[{each.place.name}]" for each in read]


class Drip:
    """A stream of any length that was never held, one that gives bytes as slowly as it likes."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, size: int, /) -> bytes:
        while not self._rest and (piece := next(self._pieces, b"")):
            self._rest = piece
        given, self._rest = self._rest[:size], self._rest[size:]
        return given


Reader = Callable[[io.BytesIO], Read]
