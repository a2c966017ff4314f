"""What a vCard may say, and what a contact makes of it."""

import pytest

from crm_web.connectors.vcard import read_cards
from tests.unit.connectors.reading import card, faults, names, persons, stream


def contact(*lines: str, version: str = "3.0") -> dict[str, str | list[str]]:
    return persons(read_cards(stream(card(*lines, version=version))))[0]


@pytest.mark.parametrize(
    ("lines", "first_name", "last_name"),
    [
        (["N:Dvořáková;Jana;;;"], "Jana", "Dvořáková"),
        (["N:Dvořáková;Jana;Marie,Anna;;"], "Jana Marie Anna", "Dvořáková"),
        (["N:;;;;", "FN:Jana Dvořáková"], "Jana", "Dvořáková"),
        (["FN:Jana Marie Dvořáková"], "Jana Marie", "Dvořáková"),
        (["FN:Dvořáková\\, Jana"], "Jana", "Dvořáková"),
        (["FN:Jana Dvořáková\\, Ph.D."], "Jana", "Dvořáková"),
        (["FN:Máma"], "Máma", None),
        (["N:Dvořáková"], None, "Dvořáková"),
        (["N:Dvořáková;Jana;;;;;navíc"], "Jana", "Dvořáková"),
        (["FN:Novák s.r.o.", "ORG:Novák s.r.o."], None, "Novák s.r.o."),
        (["ORG:Novák s.r.o.;Sklad"], None, "Novák s.r.o."),
        (["NICKNAME:Honza"], "Honza", None),
        (["n:Dvořáková;Jana"], "Jana", "Dvořáková"),
    ],
)
def test_the_name_comes_from_what_the_card_has(lines: list[str], first_name: str | None, last_name: str | None):
    found = contact(*lines)
    assert (found.get("first_name"), found.get("last_name")) == (first_name, last_name)


def test_titles_position_and_department_describe_the_person():
    found = contact("N:Čermák;Tomáš;;Ing.;CSc.", "TITLE:Ředitel", "ROLE:Nákup", "ORG:Železářství;Sklad")
    assert found["description"] == "Ing., CSc., Ředitel, Nákup, Sklad"
    assert found["company"] == "Železářství"


def test_pictures_are_passed_over_even_when_they_are_not_folded():
    lines = ["N:Malá;Eva", "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", "SkZJRgABAQ==", "", "LOGO:data:x,y", "TEL:1"]
    assert contact(*lines, version="2.1") == {"first_name": "Eva", "last_name": "Malá", "phone": ["1"]}


@pytest.mark.parametrize(
    "announced", ["AGENT:\r\nBEGIN:VCARD", "AGENT:BEGIN:VCARD", "item1.agent;X=1:\r\n\r\nBegin:vCard"]
)
def test_an_assistant_goes_to_the_note(announced: str):
    text = card("N:Malá;Eva", f"{announced}\r\nN:Bílá;Věra\r\nTEL:2\r\nEND:VCARD", "TEL:1", version="2.1")
    assert persons(read_cards(stream(text), "cs")) == [
        {"first_name": "Eva", "last_name": "Malá", "phone": ["1"], "note": "Asistent: Věra Bílá, 2"}
    ]


@pytest.mark.parametrize("line", ["TITLE:šéf", " pokračování"])
def test_an_assistant_announced_but_not_there_swallows_no_card(line: str):
    text = card("FN:Eva", "AGENT:", line).replace("END:VCARD\r\n", "") + card("FN:Věra")
    assert names(read_cards(stream(text))) == ["[Eva]", "Věra"]


def test_a_folded_line_behind_an_assistant_belongs_to_nobody():
    text = card("FN:Eva", "TEL:1", "AGENT:", " 2")
    assert faults(read_cards(stream(text))) == ["Card 1 (Eva): Line 6 is not understood: “2”."]


def test_an_assistant_in_one_line_is_a_remark_of_its_card():
    assert contact("N:Malá;Eva", r"AGENT:BEGIN:VCARD\nFN:Věra\nEND:VCARD\n") == {
        "first_name": "Eva",
        "last_name": "Malá",
    }


def test_every_number_and_address_is_kept_once():
    found = contact(
        "N:Malá;Eva", "TEL;HOME:1", "TEL;FAX:2", "tel:1", "TEL:", "EMAIL:mailto:a@b.cz", "EMAIL;PREF:a@b.cz"
    )
    assert (found["phone"], found["email"]) == (["1", "2"], ["a@b.cz"])


def test_what_has_no_field_is_a_line_of_the_note():
    found = contact("N:Malá;Eva", "X-SKYPE:eva.mala", "URL:https://eva.example.cz", "BDAY:19840512", "GEO:1;2", "REV:x")
    assert found["note"] == "Skype: eva.mala\nWebsite: https://eva.example.cz\nBirthday: 1984-05-12"


def test_a_number_in_an_address_may_be_escaped():
    assert contact("FN:Eva", "TEL;VALUE=uri:tel:%2B420-601;phone-context=x;ext=%31")["phone"] == ["+420-601 ext. 1"]


def test_base64_that_is_none_names_its_line():
    assert faults(read_cards(stream(card("FN:Eva", "NOTE;ENCODING=B:x")))) == [
        "Card 1 (Eva): Line 4 is not understood: “NOTE”."
    ]


def test_a_file_without_a_card_says_so():
    assert faults(read_cards(stream("\r\n \r\n"))) == ["The file: There is no card in it."]


def test_a_progress_bar_reaches_the_end():
    text = "".join(card(f"N:Malá;Eva {number}", f"NOTE:{'x' * 1000}") for number in range(100))
    read = [each.read for each in read_cards(stream(text))]
    assert read == sorted(read)
    assert len(set(read)) > 3
    assert read[-1] == len(text.encode())


def test_the_first_address_is_the_contacts_and_the_others_are_lines_of_the_note():
    found = contact("N:Malá;Eva", "ADR:;;Dlouhá 1;Brno;;602 00;Česko", "LABEL:Dlouhá 1", "ADR;HOME:;;Krátká 2;Praha;;;")
    assert found["address"] == "Dlouhá 1\n602 00 Brno\nČesko"
    assert found["note"] == "Address: Krátká 2, Praha"


def test_where_an_address_has_no_parts_it_is_what_is_printed_on_envelopes():
    assert contact("N:Malá;Eva", r"LABEL:Dlouhá 1\nBrno", "ADR:;;;;;;")["address"] == "Dlouhá 1\nBrno"


def test_a_comma_in_the_name_of_a_company_is_a_letter_of_it():
    assert contact("N:Malá;Eva", "ORG:Novák, s.r.o.;Sklad")["company"] == "Novák, s.r.o."
