"""An address book of any kind: what it is shows in its content, and only then in its name."""

import re
from collections.abc import Iterator
from pathlib import Path

from crm_web.connectors.csv_table import read_rows
from crm_web.connectors.lines import AS_BYTES, Readable, Source, encoding_of
from crm_web.connectors.person import Fault, Person, Place
from crm_web.connectors.vcard import read_cards
from crm_web.errors import Invalid

_CARD = re.compile(r"^\ufeff?\s*BEGIN:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_CARD_NAMES = (".vcf", ".vcard")
_TABLE_NAMES = (".csv", ".tsv")
# Spreadsheets, archives, PDF and pictures, by their first bytes: what people send instead of a CSV file.
_FOREIGN = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff")


def open_address_book(source: Path | Readable, filename: str = "", language: str = "en") -> Iterator[Person | Fault]:
    """Yield what the file holds, read as it is asked for. Raises OSError for a path that can't be read."""
    if isinstance(source, Path):
        with source.open("rb") as stream:
            yield from open_address_book(stream, filename or source.name, language)
        return
    stream = Source(source)
    beginning = stream.peek()
    text = _text(beginning)
    if not beginning:
        yield Fault(Place("import.file"), Invalid("import.empty"), 0)
    elif beginning.startswith(_FOREIGN) or "\0" in text.strip("\0"):
        yield Fault(Place("import.file"), Invalid("import.not_an_address_book"), stream.count)
    elif _holds_cards(text, filename.casefold()):
        yield from read_cards(stream, language)
    else:
        yield from read_rows(stream)


def _holds_cards(text: str, filename: str) -> bool:
    """Whether cards are read; a line in a note of a table is none."""
    found = _CARD.match(text.lstrip()) if filename.endswith(_TABLE_NAMES) else _CARD.search(text)
    return found is not None or filename.endswith(_CARD_NAMES)


def _text(beginning: bytes) -> str:
    encoding = encoding_of(beginning)
    return beginning.decode("utf-8" if encoding == AS_BYTES else encoding, "replace")
