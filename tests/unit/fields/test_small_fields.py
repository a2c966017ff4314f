"""Days, times, addresses on the web, ticks, options and patterns as people write them."""

import pytest

from crm_web.errors import Invalid
from crm_web.fields import TYPES
from crm_web.fields.options import option
from crm_web.fields.pattern import matches


@pytest.mark.parametrize(
    ("type_name", "typed", "saved"),
    [
        ("date", "24. 11. 2026", "2026-11-24"),
        ("date", "4.1.2026", "2026-01-04"),
        ("date", "2026-11-24", "2026-11-24"),
        ("time", "7:05", "07:05"),
        ("time", "17.52", "17:52"),
        ("time", "17:52:10", "17:52"),
        ("url", "example.cz:8080/a?b=c#d", "https://example.cz:8080/a?b=c#d"),
        ("url", "HTTP://example.cz", "HTTP://example.cz"),
        ("url", "https://háčky.cz/ž", "https://háčky.cz/ž"),
        ("checkbox", "Ano", "yes"),
        ("checkbox", "false", ""),
        ("choices", ["b", "a", "b"], ["a", "b"]),
        ("texts", ["b", "a", "b"], ["b", "a"]),
        ("options", ["gold | Zlatá", "gold", "a|a", "|b", "c|"], ["gold|Zlatá", "a", "b", "c"]),
        ("pattern", "[0-9]{8}", "[0-9]{8}"),
    ],
)
def test_it_is_saved_in_one_form(type_name: str, typed: str | list[str], saved: str | list[str]):
    assert TYPES[type_name].parse(typed, 200) == saved


@pytest.mark.parametrize(
    ("type_name", "typed"),
    [
        *(("date", text) for text in ("30. 2. 2026", "2026-13-01", "zítra", "24/11/2026")),
        *(("time", text) for text in ("25:00", "7", "12:60", "ráno")),
        *(("url", text) for text in ("javascript:alert(1)", "data:text/html,a", "ftp://x.cz", "https://", "a b.cz")),
        *(("url", text) for text in ("https://eva:heslo@x.cz", "//x.cz", "https://x.cz:99999", "mailto:a@b.cz")),
        ("checkbox", "možná"),
        *(("pattern", text) for text in ("(", "[", "*", r"(a)\1", "(?=a)", "a{1001}")),
    ],
)
def test_what_is_none_is_refused(type_name: str, typed: str):
    with pytest.raises(Invalid) as refused:
        TYPES[type_name].parse(typed, 200)
    assert refused.value.sentence("cs") != refused.value.said


def test_czechs_read_a_date_as_they_write_it():
    assert (TYPES["date"].shown("2026-01-04", "cs"), TYPES["date"].shown("2026-01-04", "en")) == (
        "4. 1. 2026",
        "2026-01-04",
    )


def test_an_option_is_a_value_and_its_words():
    assert [option(entry) for entry in ("gold|Zlatá", "gold", "a|b|c")] == [
        ("gold", "Zlatá"),
        ("gold", "gold"),
        ("a", "b|c"),
    ]


def test_a_pattern_holds_for_the_whole_text_and_a_wrong_one_forbids_nothing():
    assert matches("[0-9]{2}", "12")
    assert not matches("[0-9]{2}", "123")
    assert matches("(", "anything")


def test_no_pattern_stalls():
    assert not matches("(a*)*b", "a" * 100_000)
