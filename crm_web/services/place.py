"""Where a page of a list goes on, in letters that an address may hold."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from crm_web.errors import Malformed
from crm_web.model import Entity

MOST = 1_000_000  # rows that are passed over


@dataclass(frozen=True)
class Place:
    """The rows behind one that was shown (`sort_key`, `id`), or from the beginning on, less those that are `passed` over unseen."""

    behind: tuple[str, str] | None = None
    passed: int = 0

    @classmethod
    def of(cls, row: Entity) -> Self:
        """Return the place behind a row."""
        return cls((row.sort_key, row.id))

    def after(self, rows: Sequence[Entity], shown: Sequence[bool]) -> Self:
        """Return the place behind rows that follow it, some of them `shown`: it names none of the others."""
        place = self
        for row, is_shown in zip(rows, shown, strict=True):
            place = self.of(row) if is_shown else replace(place, passed=place.passed + 1)
        return place

    @classmethod
    def read(cls, cursor: str) -> Self:
        """Return the place that a cursor names; the beginning, where it is empty. Raises Malformed."""
        if not cursor:
            return cls()
        try:
            place: Any = json.loads(base64.urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
        except (ValueError, RecursionError) as error:
            raise Malformed("error.list.cursor") from error
        match place:
            case [str(sort_key), str(item_id), *passed] if (sort_key + item_id).isascii() and (
                sort_key + item_id
            ).isprintable():
                return cls((sort_key, item_id), _number(passed))
            case [int()]:
                return cls(passed=_number(place))
            case _:
                raise Malformed("error.list.cursor")

    @property
    def cursor(self) -> str:
        """The place as a cursor."""
        place = [*(self.behind or ()), *([self.passed] if self.passed else [])]
        return base64.urlsafe_b64encode(json.dumps(place, separators=(",", ":")).encode()).decode().rstrip("=")


def _number(told: Sequence[Any]) -> int:
    match told or [0]:
        case [int(number)] if number is not True and 0 <= number <= MOST:
            return number
        case _:
            raise Malformed("error.list.cursor")
