"""No card is too large, too long, too deep: it is a fault, and the next one is read."""

import itertools

import pytest

from crm_web.connectors import vcard
from crm_web.connectors.card import MAX_CARD, MAX_LINE, MAX_PROPERTIES
from crm_web.connectors.card_splitter import cards
from crm_web.connectors.lines import Source, lines
from crm_web.connectors.vcard import read_cards
from tests.unit.connectors.reading import Drip, card, faults, names, persons, stream

NEXT = card("FN:Zdeněk Poslední")
PICTURE = "A" * 76


def only_fault(*lines: str) -> str:
    """The fault of a card with these lines, once the card behind it was seen to come in."""
    text = card("FN:Eva", *lines) + NEXT
    assert names(read_cards(stream(text))) == ["[Eva]", "Zdeněk Poslední"]
    return faults(read_cards(stream(text)))[0]


def test_a_card_larger_than_a_mebibyte():
    assert (
        only_fault("PHOTO;ENCODING=b:", *[f" {PICTURE}"] * (MAX_CARD // 75))
        == "Card 1 (Eva): It is larger than 1024 KiB."
    )


def test_a_picture_in_one_line_is_measured_whole():
    assert only_fault(f"PHOTO:{'A' * MAX_CARD}") == "Card 1 (Eva): It is larger than 1024 KiB."


def test_what_is_left_out_for_its_size_is_not_kept():
    text = card("FN:Eva", *[f"NOTE:{'x' * 60_000}"] * 100)
    (large,) = cards(lines(Source(stream(text)), MAX_LINE))
    assert large.error
    assert sum(len(line.value) for line in large.lines) < 1.2 * MAX_CARD


def test_a_picture_just_below_the_limit_is_no_fault():
    text = card("FN:Eva", f"PHOTO;ENCODING=b:{'A' * (MAX_CARD - 200)}")
    assert persons(read_cards(stream(text))) == [{"first_name": "Eva"}]


def test_a_line_of_more_than_64_kib():
    expected = "Card 1 (Eva): The value that begins on line 4 is longer than 64 KiB."
    assert only_fault(f"NOTE:{'x' * MAX_LINE}") == expected
    assert only_fault("NOTE:", *[f" {'x' * 1000}"] * 66) == expected
    assert only_fault("NOTE;QUOTED-PRINTABLE:=", *[f"{'x' * 1000}="] * 66, "") == expected


def test_a_long_line_below_the_limit_is_read_whole():
    text = card("FN:Eva", f"NOTE:{'x' * (MAX_LINE - 10)}")
    assert len(str(persons(read_cards(stream(text)))[0]["note"])) == MAX_LINE - 10


def test_a_card_of_more_than_500_properties():
    assert only_fault(*["TEL:1"] * MAX_PROPERTIES) == "Card 1 (Eva): It has more than 500 lines with values."
    assert len(persons(read_cards(stream(card("FN:Eva", *["TEL:1"] * (MAX_PROPERTIES - 2)))))) == 1


def test_cards_in_cards_in_cards():
    deep = ["AGENT:", "BEGIN:VCARD", "FN:x"]
    assert only_fault(*deep * 4, *["END:VCARD"] * 4) == "Card 1 (Eva): Cards inside cards go more than 4 deep."
    three = card("FN:Eva", *deep, "TEL:1", *deep, "TEL:2", *deep, "TEL:3", *["END:VCARD"] * 3)
    note = "Assistant: x, 1\nAssistant: x, 2\nAssistant: x, 3"
    assert persons(read_cards(stream(three))) == [{"first_name": "Eva", "note": note}]


def test_a_hundred_thousand_cards_and_no_more(monkeypatch: pytest.MonkeyPatch):
    assert vcard.MAX_CARDS == 100_000
    monkeypatch.setattr(vcard, "MAX_CARDS", 3)
    endless = Drip(itertools.repeat(NEXT.encode()))
    assert faults(read_cards(endless)) == [
        "The file: It has more than 3 cards; the rest was left out. Split the file, please."
    ]


def test_a_line_without_an_end_is_never_held():
    endless = Drip(
        itertools.chain(
            [b"BEGIN:VCARD\nFN:Eva\n"], itertools.repeat(b"x" * 16_000, 1000), [f"\nEND:VCARD\n{NEXT}".encode()]
        )
    )
    assert names(read_cards(endless)) == ["[Eva]", "Zdeněk Poslední"]


@pytest.mark.parametrize(
    "line",
    ['A;B="x', "A;B=" + "=" * 40 + '"', "A;B=" + "," * 40 + '"', ";:x", "ž:1", ":", "BEGIN:VEVENT", "END:VEVENT"],
)
def test_a_line_that_is_no_property_is_named_at_once(line: str):
    assert only_fault(line) == f"Card 1 (Eva): Line 4 is not understood: “{line}”."
