"""Whatever a contact says: exported as a card or as a row, and imported, it says the same."""

import io
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_web.connectors.address_book import open_address_book
from crm_web.connectors.person import Person
from crm_web.entities import ENTITIES
from crm_web.errors import Invalid
from crm_web.fields import Value
from crm_web.i18n import translate
from crm_web.services.acquaintance import saved_values
from crm_web.services.export_formats import FORMATS, Exported
from crm_web.services.items import derived_title
from crm_web.services.linking import naming

SPEC = ENTITIES["contact"]
_PIECES = st.sampled_from(
    [
        "\n", "\n\n", "\t", "        ", " " * 80, ";", ",", ":", ":::", " ::: ", "\\", "\\n", "\\;", "\\:", '"', '""', "'", "'=", "=", "+", "-", "@",
        '="1"', "=HYPERLINK(1)", "0.0.00", "* x", "BEGIN:VCARD", "END:VCARD", "quoted-printable", "=0D=0A", "é", "e\u0301", "Ž", "😀", "👩‍👧", "한",
        "x" * 90, "Ř" * 50, "tel:", "mailto:", "http://a.cz", "\u00a0", "{}", "%41", "<b>", "\ufeff",
    ]
)  # fmt: skip
_TEXT = st.one_of(st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=12).map("".join), st.text(max_size=40))
_NUMBERS = st.sampled_from(
    [
        "+420601234567",
        "601 234 567",
        "+420222333444 ext. 12",
        "112",
        "*21#",
        "12; ráno",
        "a:::1",
        "=1",
        "'+1",
        "linka\\3",
        "-5",
    ]
)
_ADDRESSES = st.sampled_from(["jana@example.cz", "=a@example.cz", "+a@example.cz", "'a@example.cz", "ž@háčky.cz"])
_VALUES = st.fixed_dictionaries(
    {
        **dict.fromkeys(
            ["first_name", "last_name", "company", "address", "description", "note", "title", "owner"], _TEXT
        ),
        "phone": st.lists(_NUMBERS, max_size=4),
        "email": st.lists(_ADDRESSES, max_size=3),
    }
)


def saved(typed: dict[str, str | list[str]]) -> dict[str, Value]:
    """Return what of it can be saved, filled values only; a contact always has a name."""
    values: dict[str, Value] = {}
    for field in SPEC.fields:
        said = naming(field)
        try:
            values[field.name] = said.type.parse(typed[field.name], said.limit)
        except Invalid:
            continue
    if not values.get("first_name") and not values.get("last_name"):
        values["last_name"] = "Malá"
    return {name: value for name, value in values.items() if value}


def exported(several: Iterable[dict[str, Value]], form: str, language: str) -> bytes:
    """Return the file as an export writes it."""
    shown = [
        {
            field.name: naming(field).type.shown(values.get(field.name, field.type.empty), language)
            for field in SPEC.fields
        }
        for values in several
    ]
    labels = {**{field.name: field.label for field in SPEC.fields}, "title": "export.own_title"}
    headings = [translate(language, label) for label in labels.values()]
    known_as = [str(each["title"]) or derived_title(SPEC, each) for each in shown]
    written = [
        FORMATS[form].item(Exported(f"id-{n}", title, each), language)
        for n, (title, each) in enumerate(zip(known_as, shown, strict=True))
    ]
    return FORMATS[form].begin(headings, language) + b"".join(written)


def check(before: list[dict[str, Value]], form: str, language: str) -> None:
    file = exported(before, form, language)
    found = list(open_address_book(io.BytesIO(file), f"contacts.{form}"))
    people = [each for each in found if isinstance(each, Person)]
    assert [each.uid for each in people] == [f"id-{number}" for number in range(len(before))]
    after = [saved_values(SPEC, each.values) for each in people]
    assert [{name: value for name, value in each.items() if value} for each in after] == before
    assert form == "csv" or all(len(line) <= 75 for line in file.split(b"\r\n"))


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize("form", list(FORMATS))
@given(typed=st.lists(_VALUES, min_size=1, max_size=2))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_what_is_exported_is_read_back_as_it_was(form: str, language: str, typed: list[dict[str, str | list[str]]]):
    check([saved(each) for each in typed], form, language)


@pytest.mark.parametrize("form", list(FORMATS))
@pytest.mark.parametrize("letter", ["😀", ";", "\\", " ", "\n", '"'])
def test_the_longest_note_is_read_back_as_it_was(form: str, letter: str):
    note = f"a{letter * 9_998}b"
    check([{"last_name": "Malá", "note": note}], form, "cs")
