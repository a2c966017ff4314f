"""Persons out of a table: CSV of Google Contacts, of Outlook in English and Czech, or made by hand in a spreadsheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crm_web.connectors.columns import Meaning, meanings
from crm_web.connectors.csv_records import MAX_ROW, Row, rows
from crm_web.connectors.entry import Entry, contact_values, known_as, plain, spaced
from crm_web.connectors.lines import Readable, Source, lines
from crm_web.connectors.person import Fault, Person, Place
from crm_web.connectors.several import separated
from crm_web.errors import CrmError, Invalid

MAX_ROWS = 100_000
MAX_COLUMNS = 200
_DEFUSED = re.compile(
    r"'(?='*[=+\-@\t\r])"
)  # what our export and others put before what a spreadsheet takes for a formula
_FORMULA_TEXT = re.compile(r'="([^"]*)"')  # how a spreadsheet is made to leave a number alone
_GOOGLE_TITLE = re.compile(r"( \d+)? - (Value|Formatted)$")
_GOOGLE_GROUP = "* "  # before the names of groups that everybody has, such as "* myContacts"
_OURS = (Meaning.OWN_TITLE, Meaning.OWNER)  # columns of our own export, named as their fields are
_NO_DATE = re.compile(r"0[./]0[./]00")  # Outlook's birthday of a person without one


@dataclass(frozen=True)
class Table:
    """The header: what each column is called, and what it is for."""

    titles: list[str]
    columns: list[Meaning]


def read_rows(stream: Readable) -> Iterator[Person | Fault]:
    """Yield a Person or a Fault for each row that isn't blank; one Fault when the header is not understood."""
    source = Source(stream)
    table: Table | None = None
    number = 0
    for row in rows(lines(source, MAX_ROW + 1)):
        if table is None:
            try:
                table = _table(row)
            except CrmError as error:
                yield Fault(Place("import.file"), error, source.count)
                return
        elif row.number > MAX_ROWS + 1:
            yield Fault(Place("import.file"), Invalid("import.too_many_rows", limit=MAX_ROWS), source.count)
            return
        elif row.error or any(cell.strip() for cell in row.cells):
            number += 1
            yield _read(table, row, source.count)
    if not number:
        yield Fault(Place("import.file"), Invalid("import.no_rows" if table else "import.empty"), source.count)


def _table(row: Row) -> Table | None:
    """Return the header, or None for a blank row above it. Raises Invalid when no column is understood."""
    if row.error:
        raise row.error
    if len(row.cells) > MAX_COLUMNS:
        raise Invalid("import.too_many_columns", count=len(row.cells), limit=MAX_COLUMNS)
    if not any(cell.strip() for cell in row.cells):
        return None
    columns = meanings(row.cells)
    if not columns:
        raise Invalid("import.no_columns")
    return Table([_GOOGLE_TITLE.sub("", spaced(plain(cell))) for cell in row.cells], columns)


def _read(table: Table, row: Row, count: int) -> Person | Fault:
    place = Place("import.row", row.number)
    try:
        if row.error:
            raise row.error
        entry, uid = _entry(table, row.cells)
        place = Place("import.row", row.number, known_as(entry))
        _check_width(table, row)
        return Person(place, contact_values(entry), uid, count)
    except CrmError as error:
        return Fault(place, error, count)


def _check_width(table: Table, row: Row) -> None:
    """Raise Invalid for a row with more cells than columns: which cell belongs to which column is not known then."""
    if any(cell.strip() for cell in row.cells[len(table.columns) :]):
        raise Invalid("import.too_many_cells", count=len(row.cells), columns=len(table.columns))


def _entry(table: Table, cells: list[str]) -> tuple[Entry, str]:
    """Return the row's entry and the file's own id of it ("" without one)."""
    found: dict[Meaning, list[str]] = {meaning: [] for meaning in Meaning}
    for title, meaning, cell in zip(table.titles, table.columns, cells, strict=False):
        if value := _value(cell) if meaning is not Meaning.REST else _remark(title, cell):
            found[meaning].append(value)
    one = {meaning: spaced(" ".join(values)) for meaning, values in found.items()}
    family, _, given = one[Meaning.LAST_THEN_FIRST].replace(",", " ").partition(" ")
    entry = Entry(
        one[Meaning.LAST] or family, one[Meaning.FIRST] or given.strip(), one[Meaning.MIDDLE], one[Meaning.PREFIX], one[Meaning.SUFFIX],
        full=one[Meaning.NAME],
        nickname=one[Meaning.NICKNAME],
        organization=found[Meaning.COMPANY],
        positions=[spaced(value) for value in found[Meaning.POSITION]],
        address="\n".join(found[Meaning.ADDRESS]),
        phones=_several(found[Meaning.PHONE]),
        emails=_several(found[Meaning.EMAIL], ","),
        notes=found[Meaning.NOTE],
        remarks=found[Meaning.REST],
        own={meaning.value: one[meaning] for meaning in _OURS},
    )  # fmt: skip
    return entry, one[Meaning.UID]


def _value(cell: str) -> str:
    if _DEFUSED.match(cell):
        return plain(cell[1:])
    value = plain(cell)
    formula = _FORMULA_TEXT.fullmatch(value)
    return formula[1] if formula else value


def _remark(title: str, cell: str) -> str:
    """Return "Website: https://…" for a cell whose column has no field, or nothing for an empty one."""
    text = _value(cell)
    values = [value for value in _several([text]) if not value.startswith(_GOOGLE_GROUP)]
    return f"{title}: {', '.join(values)}" if values and not _NO_DATE.fullmatch(text) else ""


def _several(cells: list[str], also: str = "") -> list[str]:
    """Return the values of cells that may hold several each."""
    texts = [cell.replace(also, ";") if also else cell for cell in cells]
    return [spaced(value) for text in texts for value in separated(text)]
