"""Which reader a file gets."""

from pathlib import Path

import pytest

from crm_web.connectors.address_book import open_address_book
from tests.unit.connectors.reading import FILES, card, faults, names, persons, stream

TABLE = "Name;Phone\nEva;1\n"
CARD = card("FN:Eva", "TEL:1")
EVA = {"first_name": "Eva", "phone": ["1"]}


@pytest.mark.parametrize("name", ["contacts.vcf", "contacts.csv", "contacts", "CONTACTS.TXT"])
@pytest.mark.parametrize("text", [CARD, f"\ufeff{CARD}", f"\r\n\ufeff{CARD.lower()}"])
def test_cards_are_known_by_their_content(name: str, text: str):
    assert persons(open_address_book(stream(text), name))[0]["phone"] == ["1"]


@pytest.mark.parametrize("name", ["contacts.csv", "contacts", "CONTACTS.TXT"])
@pytest.mark.parametrize("text", [TABLE, f"\ufeff{TABLE}"])
def test_what_is_no_card_is_a_table(name: str, text: str):
    assert persons(open_address_book(stream(text), name)) == [EVA]


def test_a_card_file_without_a_card_is_told_by_its_name():
    assert faults(open_address_book(stream("hello"), "contacts.VCF"))[0].startswith(
        "Card 1: Line 1 is outside of any card"
    )


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"ab\0\0c", b"\x89PNG\r\n"])
def test_other_files_are_refused_with_advice(beginning: bytes):
    assert faults(open_address_book(stream(beginning + b"rest"), "contacts.csv")) == [
        "The file: It is neither vCard nor CSV. Save the address book as .vcf or .csv, please."
    ]


@pytest.mark.parametrize("name", ["contacts.vcf", "contacts.csv", ""])
def test_an_empty_file_says_so(name: str):
    assert faults(open_address_book(stream(b""), name)) == ["The file: It is empty."]


def test_a_path_is_opened_when_it_is_read_and_closed_behind_the_last():
    assert names(open_address_book(FILES / "utf16.vcf")) == ["Jiří Žáček"]
    with pytest.raises(FileNotFoundError):
        list(open_address_book(Path("nowhere.vcf")))
