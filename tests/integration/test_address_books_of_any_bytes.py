"""Whatever bytes come, reading ends, without an error, and says something."""

import io
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_web.connectors.address_book import open_address_book
from crm_web.connectors.csv_table import read_rows
from crm_web.connectors.person import Fault, Person
from crm_web.connectors.vcard import read_cards
from crm_web.i18n import LANGUAGES
from tests.unit.connectors.reading import card

_CARD_PIECES = st.sampled_from(
    [
        b"BEGIN:VCARD", b"END:VCARD", b"VERSION:2.1", b"AGENT:", b"N:", b"FN:", b"TEL", b"NOTE", b"ORG:", b"ADR:", b"PHOTO", b"X-ANDROID-CUSTOM:",
        b"CATEGORIES:", b"BDAY:", b"GEO:", b"DTSTART:", b"RRULE:", b"TRIGGER:", b"DURATION:", b"item1.", b"X-ABLabel:", b"BEGIN:VEVENT", b"KIND:",
        b";ENCODING=QUOTED-PRINTABLE", b";CHARSET=", b";BASE64", b";ENCODING=b", b";VALUE=uri", b"tel:", b"\r\n", b"\n", b"\r", b" ", b"\t", b"=",
        b"=0D=0A", b"=\n", b"\\", b",", b";", b":", b'"', b"\xef\xbb\xbf", b"\xff\xfe", b"\0", b"\xc5\x99", b"\xc5", b"AAAA", b"Eva",
        b"unicode_escape", b"utf-16", b"\xed\xa0\x80", b"%ff",
    ]
)  # fmt: skip
_ROW_PIECES = st.sampled_from(
    [
        b"Name", b"Phone", b"sep=", b"Jm\xe9no", b"P\xc5\x99\xc3\xadjmen\xc3\xad", b"E-mail 1 - Value", b";", b",", b"\t", b"|", b'"', b'""', b"\n",
        b"\r\n", b"\r", b"\0", b"'=", b'="', b"\xff\xfe", b"\xef\xbb\xbf", b"Eva", b" ::: ", b"601234567", b"a@b.cz", b"\x1a", b"\xc5", b" ",
    ]
)  # fmt: skip
_ANY = st.one_of(
    st.binary(max_size=400),
    st.lists(_CARD_PIECES, max_size=60).map(b"".join),
    st.lists(_ROW_PIECES, max_size=60).map(b"".join),
    st.lists(_CARD_PIECES, max_size=20).map(lambda pieces: b"BEGIN:VCARD\nFN:Eva\n" + b"".join(pieces)),
    st.lists(_ROW_PIECES, max_size=20).map(lambda pieces: b"Name;Phone\n" + b"".join(pieces)),
)


@pytest.mark.parametrize("read", [read_cards, read_rows, open_address_book])
@given(raw=_ANY)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_bytes_are_read_to_their_end(read: Callable[[io.BytesIO], Iterable[Person | Fault]], raw: bytes):
    found = list(read(io.BytesIO(raw)))
    assert found
    assert len(found) <= len(raw) + 1
    for each in found:
        check(each, len(raw))


@given(cut=st.integers(0, 400), wrong=st.binary(max_size=30))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_damage_in_one_card_leaves_the_last_alone(cut: int, wrong: bytes):
    first = card(
        "N:Malá;Eva", "NOTE;ENCODING=QUOTED-PRINTABLE:=C5=99=\r\neka", "PHOTO;ENCODING=b:AAAA\r\n AAAA"
    ).encode()
    raw = first[:cut] + wrong + first[cut:] + b"\r\n" + card("N:Bílá;Věra").encode()
    last = list(read_cards(io.BytesIO(raw)))[-1]
    assert isinstance(last, Person) or b"\x00" in wrong[1:2] + wrong[:1] or wrong.startswith((b"\xff\xfe", b"\xfe\xff"))
    assert last.place.name == "Věra Bílá" or not isinstance(last, Person)


def check(each: Person | Fault, size: int) -> None:
    assert 0 <= each.read <= size
    if isinstance(each, Fault):
        for language in LANGUAGES:
            assert "{" not in each.error.said
            assert each.sentence(language)
        return
    assert each.values.get("first_name") or each.values.get("last_name")
    for value in each.values.values():
        assert value
        for text in value if isinstance(value, list) else [value]:
            assert text == text.strip() != ""
            assert text.isprintable() or set(text) - {"\n"}
            text.encode()  # no lone surrogates
