import pytest

from crm_web.entities import ENTITIES
from crm_web.services.search_entry import entry_text, query_alternatives

CONTACT = ENTITIES["contact"]
JANA = {
    **{field.name: field.type.empty for field in CONTACT.fields},
    "title": "Jana Dvořáková",
    "first_name": "Jana",
    "last_name": "Dvořáková",
    "phone": ["+420601234567"],
    "email": ["jana.dvorakova@example.cz"],
    "note": "Tajné",
}


def test_an_entry_has_each_searched_word_once_folded_and_after_a_space():
    assert entry_text(CONTACT, JANA) == " jana dvorakova 420601234567 601234567 jana.dvorakova@example.cz"


def test_marks_around_a_word_are_neither_saved_nor_looked_for():
    assert entry_text(CONTACT, {**JANA, "title": "Auto (Dvořák), s.r.o."}).startswith(" auto dvorak s.r.o jana")
    assert query_alternatives("Dvořák, (Jana)") == [["dvorak", "jana"]]


def test_a_word_of_marks_only_can_be_looked_for():
    assert query_alternatives("...") == [["..."]]


def test_a_number_in_any_usual_format_is_one_word():
    assert [query_alternatives(number)[0] for number in ("+420 601 234 567", "00420601234567", "601 234")] == [
        ["420601234567"],
        ["420601234567"],
        ["601234"],
    ]


@pytest.mark.parametrize("typed", ["2024/15", "2024 150", "24-11-2026", "601 234"])
def test_what_looks_like_a_number_is_looked_for_as_it_stands_too(typed):
    assert query_alternatives(typed)[1:] == [[typed]]


def test_digits_alone_are_looked_for_once():
    assert query_alternatives("601234") == [["601234"]]


def test_nothing_typed_looks_for_nothing():
    assert query_alternatives("") == query_alternatives("  \t ") == []


def test_what_no_database_takes_is_not_looked_for():
    assert query_alternatives("Ja\x00na \ud800") == [["jana"]]


def test_a_very_long_query_is_cut():
    assert [len(words) for words in query_alternatives(" ".join(f"word{n}" for n in range(100_000)))] == [12]
