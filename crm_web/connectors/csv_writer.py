"""Tables as CSV (RFC 4180) for spreadsheets, which take some cells for formulas; `csv_table.py` undoes exactly what is done here."""

import csv
import io
import re
from collections.abc import Iterable

from crm_web.connectors.several import joined
from crm_web.fields.field_type import Value

MARK = "\ufeff".encode()  # by which Excel knows UTF-8
_DELIMITERS = {"cs": ";"}  # Excel's own, by language: there a comma stands in numbers
_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")


def row(cells: Iterable[Value], language: str) -> bytes:
    """Return one row; of a list every entry is in the one cell."""
    written = io.StringIO(newline="")
    texts = [defused(joined(cell) if isinstance(cell, list) else cell) for cell in cells]
    csv.writer(written, delimiter=_DELIMITERS.get(language, ",")).writerow(texts)
    return written.getvalue().encode()


def defused(text: str) -> str:
    """Return the text with an apostrophe before what a spreadsheet would calculate, and before one that was defused."""
    return f"'{text}" if _DANGEROUS.match(text) else text
