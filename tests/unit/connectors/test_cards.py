"""What a vCard may say, and what a contact makes of it."""

import pytest

from crm_web.connectors.vcard import read_cards
from tests.unit.connectors.reading import card, faults, persons, stream


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


def test_titles_position_and_company_describe_the_person():
    found = contact("N:Čermák;Tomáš;;Ing.;CSc.", "TITLE:Ředitel", "ROLE:Nákup", "ORG:Železářství;Sklad")
    assert found["description"] == "Ing., CSc., Ředitel, Nákup, Železářství, Sklad"
    assert found["company"] == "Železářství"


def test_what_follows_a_bare_comma_is_kept():
    found = contact("N:Malá;Eva", "NOTE:klíče, zámky, dveře; okna\\, rámy", version="2.1")
    assert found["note"] == "klíče, zámky, dveře; okna, rámy"


def test_escapes_are_undone():
    assert contact("N:Malá;Eva", r"NOTE:a\nb\Nc\\d\;e\,f\:g")["note"] == "a\nb\nc\\d;e,f:g"


def test_a_backslash_at_the_end_stays_one():
    assert contact("N:Malá;Eva", "NOTE:C:\\")["note"] == "C:\\"


def test_a_semicolon_in_a_name_is_no_border():
    assert contact(r"N:Malá\;Velká;Eva")["last_name"] == "Malá;Velká"


@pytest.mark.parametrize(
    "line",
    [
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C5=99eka",
        "NOTE;QUOTED-PRINTABLE:=C5=99eka",
        "NOTE;encoding=quoted-printable;charset=utf-8:=c5=99eka",
        "NOTE;ENCODING=QUOTED-PRINTABLE:=C5=\r\n=99eka",
        "NOTE;ENCODING=QUOTED-PRINTABLE:=C5=99e=  \r\nka",
        "NOTE;ENCODING=QUOTED-PRINTABLE,8BIT:=C5=99eka",
        "NOTE;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:=F8eka",
        "NOTE;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:=F8eka",
        "NOTE;ENCODING=QUOTED-PRINTABLE:=F8eka",
        "NOTE;CHARSET=klingon;ENCODING=QUOTED-PRINTABLE:=F8eka",
        "NOTE;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:=C5=99eka",
        "NOTE;ENCODING=BASE64:xZlla2E=",
        "NOTE;ENCODING=b:xZll\r\n a2E=",
        "NOTE;BASE64:xZll\r\na2E=",
        "NOTE:ře\r\n ka",
        "NOTE:ře\r\n\tka",
        'NOTE;X-LABEL="a;b:c":řeka',
        "item1.NOTE;:řeka",
        "NOTE;;HOME:řeka",
    ],
)
def test_a_river_is_a_river_however_it_is_written(line: str):
    assert contact("N:Malá;Eva", line, "TEL:1", version="2.1") == {
        "first_name": "Eva",
        "last_name": "Malá",
        "phone": ["1"],
        "note": "řeka",
    }


def test_a_fold_may_cut_a_letter_in_half():
    raw = card("N:Malá;Eva", "NOTE:ř").encode().replace(b"\xc5\x99", b"\xc5\r\n \x99eka")
    assert persons(read_cards(stream(raw)))[0]["note"] == "řeka"


def test_eight_bit_text_of_an_old_office_is_read():
    assert persons(read_cards(stream(card("N:Žížala;Řehoř").encode("cp1250"))))[0]["last_name"] == "Žížala"


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_lines_end_as_they_like(end: str):
    text = (card("N:Malá;Eva", "NOTE:ře\r\n ka") + card("N:Bílá;Věra")).replace("\r\n", end)
    assert [found["last_name"] for found in persons(read_cards(stream(text)))] == ["Malá", "Bílá"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_files_are_read_with_and_without_a_mark(encoding: str):
    assert persons(read_cards(stream(card("N:Žížala;Řehoř").encode(encoding))))[0]["first_name"] == "Řehoř"


def test_files_put_one_behind_the_other_have_marks_in_the_middle():
    both = card("N:Malá;Eva").encode("utf-8-sig") + card("N:Bílá;Věra").encode("utf-8-sig") + b"\x1a"
    assert len(persons(read_cards(stream(both)))) == 2


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


def test_control_characters_are_dropped():
    assert contact("N:Ma\x00l\x07á;E\x1bva\ufeff", "NOTE:a\tb") == {
        "first_name": "Eva",
        "last_name": "Malá",
        "note": "a b",
    }


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
