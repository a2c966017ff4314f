"""Up to where a phone was told what changed: for it a word without a meaning."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

Place = tuple[int, str]  # rev and id of the last item that was told

START: Place = (-1, "")
_MOST = 2**31 - 1  # of a column of whole numbers


@dataclass(frozen=True)
class Token:
    """`stamp` is of the database, rights and forms; of each kind its place, or a digest where one reads only one's own."""

    stamp: str
    places: Mapping[str, Place | str]

    def __str__(self) -> str:
        said = json.dumps([self.stamp, dict(self.places)], separators=(",", ":"))
        return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def read_token(text: str) -> Token | None:
    """Return the token, None for what is none; forged ones lead to nothing that may not be read."""
    try:
        said: Any = json.loads(base64.urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4)))
    except (ValueError, RecursionError):
        return None
    match said:
        case [str(stamp), dict()]:
            read = {kind: _place(place) for kind, place in cast("dict[str, Any]", said[1]).items()}
            return Token(stamp, {kind: place for kind, place in read.items() if place is not None})
        case _:
            return None


def _place(said: Any) -> Place | str | None:
    match said:
        case [int(rev), str(item_id)] if abs(rev) <= _MOST and item_id.isascii() and "\0" not in item_id:
            return rev, item_id
        case str(digest):
            return digest
        case _:
            return None
