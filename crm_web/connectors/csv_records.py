"""Rows of a CSV file (RFC 4180, and what spreadsheets make of it), also behind a quotation mark that nobody closed."""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from crm_web.connectors.charset import decoded
from crm_web.connectors.columns import Meaning, meaning
from crm_web.connectors.lines import KIB, Line
from crm_web.errors import CrmError, Invalid

MAX_ROW = 1024 * KIB  # bytes of all the lines of a row
MAX_CELL = csv.field_size_limit() // KIB  # 128 KiB, kept by the csv module
_DELIMITERS = ",;\t|"


@dataclass
class Row:
    """A row: its number as a spreadsheet counts, its cells, or why it can't be read."""

    number: int
    cells: list[str] = field(default_factory=list[str])
    error: CrmError | None = None


def rows(lines: Iterator[Line]) -> Iterator[Row]:
    """Yield every row, the header first, the blank ones too."""
    reader = _Reader(lines)
    number = 0
    while row := reader.next(number + 1):
        number += 1
        yield row


class _Reader:
    """Reads row by row, so that a stray quotation mark costs one row: reading resumes behind the line where it began."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self._ahead: deque[Line] = deque()
        self._delimiter = self._find_delimiter()

    def next(self, number: int) -> Row | None:
        """Return the next row, or None behind the last."""
        used: list[Line] = []
        try:
            return Row(number, next(csv.reader(self._texts(used), delimiter=self._delimiter, strict=True)))
        except StopIteration:
            return None
        except csv.Error as error:
            key = "import.cell_too_large" if "limit" in str(error) else "import.quotation_mark"
            failed = Row(number, error=Invalid(key, line=used[0].number, limit=MAX_CELL))
        except Invalid as error:
            failed = Row(number, error=error)
        self._ahead.extendleft(reversed(used[1:]))
        return failed

    def _texts(self, used: list[Line]) -> Iterator[str]:
        """Yield lines as csv wants them and note them in `used`. Raises Invalid when they are too much for one row."""
        size = 0
        while line := self._next_line():
            used.append(line)
            size += line.size
            if size > MAX_ROW:
                raise Invalid("import.row_too_large", limit=MAX_ROW // KIB)
            yield decoded(line.text) + "\n"

    def _next_line(self) -> Line | None:
        return self._ahead.popleft() if self._ahead else next(self._lines, None)

    def _find_delimiter(self) -> str:
        """Return the delimiter of the first line that has text: as Excel's "sep=;" says, or the one that makes most sense."""
        while line := next(self._lines, None):
            text = decoded(line.text)
            if text.casefold().startswith("sep=") and text[4:5]:
                return text[4]
            self._ahead.append(line)
            if text.strip():
                return max(_DELIMITERS, key=lambda delimiter: _sense(text, delimiter))
        return ","


def _sense(header: str, delimiter: str) -> tuple[int, int]:
    """Return how many cells are known as headers, and how many there are."""
    try:
        cells = next(csv.reader([header], delimiter=delimiter))
    except (csv.Error, StopIteration):
        return 0, 0
    return sum(meaning(cell) is not Meaning.REST for cell in cells), len(cells)
