"""The same text however it is written: escapes, folds, quoted-printable, base64, charsets, line ends."""

import pytest

from crm_web.connectors.vcard import read_cards
from tests.unit.connectors.reading import card, persons, stream


def contact(*lines: str, version: str = "3.0") -> dict[str, str | list[str]]:
    return persons(read_cards(stream(card(*lines, version=version))))[0]


def test_what_follows_a_bare_comma_is_kept():
    found = contact("N:Malá;Eva", "NOTE:klíče, zámky, dveře; okna\\, rámy", version="2.1")
    assert found["note"] == "klíče, zámky, dveře; okna, rámy"


def test_escapes_are_undone():
    assert contact("N:Malá;Eva", r"NOTE:a\nb\Nc\\d\;e\,f\:g")["note"] == "a\nb\nc\\d;e,f:g"


def test_a_backslash_before_a_colon_is_one_where_it_was_escaped_itself():
    assert contact("N:Malá;Eva", r"NOTE:C\\:x")["note"] == "C\\:x"


def test_a_piece_of_nothing_but_spaces_belongs_to_its_text():
    assert contact("N:Malá;Eva", "NOTE:a", "    ", " b", "TEL:1")["note"] == "a   b"


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


@pytest.mark.parametrize("charset", ["unicode_escape", "punycode", "idna", "zlib", "utf-7"])
def test_what_no_phone_means_by_a_charset_is_not_tried(charset: str):
    note = contact("N:Malá;Eva", f"NOTE;CHARSET={charset};QUOTED-PRINTABLE:=F8\\x41+AEE-", version="2.1")["note"]
    assert note == "ř\\x41+AEE-"


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


def test_control_characters_are_dropped():
    assert contact("N:Ma\x00l\x07á;E\x1bva\ufeff", "NOTE:a\tb") == {
        "first_name": "Eva",
        "last_name": "Malá",
        "note": "a\tb",
    }
