"""The files that items can be written into, by the ending of their names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crm_web.connectors.card_writer import card
from crm_web.connectors.csv_writer import MARK, row
from crm_web.entities import EntitySpec
from crm_web.errors import Malformed
from crm_web.fields import Value

_OF_A_PERSON = ("first_name", "last_name")
ID = "ID"  # the heading of ids, by which an import knows whom it has already


@dataclass(frozen=True)
class Exported:
    """One item: its id, what people call it, and the values of its fields as people write them."""

    id: str
    title: str
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Format:
    """How a file begins (with the headings of the fields), how an item stands in it; both in a language."""

    name: str  # as people say
    media_type: str
    begin: Callable[[Sequence[str], str], bytes]
    item: Callable[[Exported, str], bytes]
    of_people: bool = False  # it can hold kinds that have a first and a last name only


FORMATS: dict[str, Format] = {
    "csv": Format(
        "CSV",
        "text/csv; charset=utf-8",
        lambda headings, language: MARK + row([*headings, ID], language),
        lambda item, language: row([*item.values.values(), item.id], language),
    ),
    "vcf": Format(
        "vCard",
        "text/vcard; charset=utf-8",
        lambda _headings, _language: b"",
        lambda item, _language: card(item.id, item.title, item.values),
        of_people=True,
    ),
}


def formats_of(spec: EntitySpec) -> dict[str, Format]:
    """Return those that can hold items of the kind."""
    is_person = all(spec.field(name) for name in _OF_A_PERSON)
    return {name: each for name, each in FORMATS.items() if is_person or not each.of_people}


def format_of(spec: EntitySpec, name: str) -> Format:
    """Return the format of that name. Raises Malformed where there is none for the kind."""
    formats = formats_of(spec)
    if name not in formats:
        raise Malformed("error.export.format", formats=", ".join(formats))
    return formats[name]
