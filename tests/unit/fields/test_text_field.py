import pytest

from crm_web.fields import TYPES

LIMIT = 100


def saved(typed: str) -> object:
    return TYPES["text"].parse(typed, LIMIT)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jana \t Dvořáková\n", "Jana Dvořáková"),
        ("Praha\r\nBrno\u2028Plzeň", "Praha Brno Plzeň"),
        ("č.\u00a01", "č. 1"),
        ("Dvor\u030ca\u0301k", "Dvořák"),
        ("faktura\u202egnp.exe", "fakturagnp.exe"),
        ("\u2066Jana\u2069\u200f", "Jana"),
        ("Ja\u200bna\ufeff\u00ad", "Jana"),
        ("Ja\x00n\x1ba\x9f", "Jana"),
        ("půl \ud83d emoji", "půl emoji"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("=1+1", "=1+1"),
        ("../../etc/passwd", "../../etc/passwd"),
        ("{value}", "{value}"),
    ],
    ids=ascii,
)
def test_a_text_is_one_clean_line(typed: str, kept: str):
    assert saved(typed) == kept


@pytest.mark.parametrize("joined", ["👩‍👧", "👩🏽‍🚒", "🏳️‍🌈", "❤️‍🔥", "می\u200cخواهم", "क्\u200dष"], ids=ascii)
def test_joiners_stay_where_they_join(joined: str):
    assert saved(f"a {joined} b") == f"a {joined} b"


@pytest.mark.parametrize("typed", ["Ja\u200dna", "\u200dJana\u200c", "Jana\u200d ", "Ja\u200c\u200dna"], ids=ascii)
def test_joiners_that_join_nothing_are_dropped(typed: str):
    assert saved(typed) == "Jana"


def test_joiners_between_marks_that_change_places_are_dropped_at_once():
    kept = saved("\u0301\u200c\u094d\u200dか")
    assert kept == saved(str(kept)) == "\u094d\u0301か"


def test_a_text_of_decomposed_letters_may_be_as_long_as_any():
    assert saved("a\u0301" * LIMIT) == "á" * LIMIT


def test_a_text_is_found_without_accents():
    assert TYPES["text"].search_words("Autodílna Novák s.r.o.") == "autodilna novak s.r.o."


def test_a_text_leads_nowhere():
    assert TYPES["text"].link("javascript:alert(1)") == ""


def test_one_entry_in_a_list_is_the_text():
    assert TYPES["text"].parse(["Jana"], LIMIT) == "Jana"
