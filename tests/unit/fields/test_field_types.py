"""What holds for every type of field, a new one too."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crm_web.fields
from crm_web.errors import Invalid
from crm_web.fields import TYPES, FieldType
from crm_web.fields.field_type import MOST_ENTRIES, Input
from crm_web.i18n import CATALOGS, LANGUAGES

LIMIT = 200
EVERY_TYPE = pytest.mark.parametrize("field_type", TYPES.values(), ids=TYPES)
ONE = pytest.mark.parametrize("field_type", [each for each in TYPES.values() if not each.many])
MANY = pytest.mark.parametrize("field_type", [each for each in TYPES.values() if each.many])
SOURCES = sorted(Path(crm_web.fields.__file__).parent.glob("*.py"))

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=30)
TRICKY = st.text("aé\u0301\u200d\u200b\u200c👩\u0915\u094d \n\u2000か\u3099\u212b\u0323\ud800\u202e\u0958", max_size=12)
NUMBERS = st.text("0123456789+ ()-/.*#,;٣＋", min_size=1, max_size=18)
TIMES = st.datetimes(timezones=st.timezones() | st.none()).map(str) | st.from_regex(r"[0-9:]{1,9}", fullmatch=True)
EXTENDED = st.tuples(NUMBERS, st.sampled_from(["", " kl. 12", ";ext=12", " ext. 7", ",12"])).map("".join)
ADDRESSES = st.tuples(
    st.text("aBÁšß.+'-\u0301", min_size=1, max_size=6), st.text("aBÁšßİ-ｅ。.", min_size=1, max_size=6)
).map(lambda parts: f"{parts[0]}@{parts[1]}.cz")


LONG = {  # a value of each type that takes no fourteen digits
    "email": "jana1@firma.cz",
    "moment": "2026-11-24T17:52:10Z",
    "checkbox": "yes",
    "hours": "Mo-Fr 09:00-17:00",
    "zone": "Europe/Bratislava",
    "date": "2026-11-24",
    "time": "17:52",
    "url": "https://firma.cz",
}


def refused(field_type: FieldType, value: object, limit: int = LIMIT) -> Invalid:
    with pytest.raises(Invalid) as caught:
        field_type.parse(value, limit)
    return caught.value


@EVERY_TYPE
@pytest.mark.parametrize("value", [None, "", [], [""], " ", [" "], "\t\r\n"], ids=ascii)
def test_null_and_nothing_are_the_same_emptiness(field_type: FieldType, value: object):
    assert field_type.parse(value, LIMIT) == field_type.empty == ([] if field_type.many else "")


@pytest.mark.parametrize("name", ["text", "longtext", "phone", "email"])
@pytest.mark.parametrize("unseen", ["\u200b\u202e\x00\ud800", "\u200d", "\ufeff \u00a0\u2003"], ids=ascii)
def test_what_nobody_sees_is_empty(name: str, unseen: str):
    assert TYPES[name].parse(unseen, LIMIT) == TYPES[name].empty


@EVERY_TYPE
def test_the_empty_value_is_saved_found_and_shown_as_nothing(field_type: FieldType):
    assert field_type.parse(field_type.empty, LIMIT) == field_type.empty
    assert field_type.search_words(field_type.empty) == ""
    assert field_type.shown(field_type.empty, "cs") == field_type.empty


@pytest.mark.parametrize("field_type", TYPES.values(), ids=TYPES)
@given(typed=ANYTHING | TRICKY | EXTENDED | ADDRESSES | TIMES | st.lists(EXTENDED | ADDRESSES | ANYTHING, max_size=3))
@settings(max_examples=25, deadline=None)
def test_a_saved_value_and_what_is_shown_of_it_are_saved_unchanged(field_type: FieldType, typed: object):
    try:
        saved = field_type.parse(typed, LIMIT)
    except Invalid:
        return
    assert field_type.parse(saved, LIMIT) == saved
    for language in LANGUAGES:
        assert field_type.parse(field_type.shown(saved, language), LIMIT) == saved


@pytest.mark.parametrize("field_type", TYPES.values(), ids=TYPES)
@given(typed=ANYTHING | TRICKY | EXTENDED)
@settings(max_examples=20, deadline=None)
def test_what_is_saved_can_be_stored_and_breaks_no_line(field_type: FieldType, typed: str):
    try:
        saved = "".join(field_type.parse(typed, LIMIT))
    except Invalid as refusal:
        saved = str(refusal.values.get("value", ""))
    saved.encode()  # fails on half a pair
    assert not set(saved) & {"\x00", "\r", "\u2028", "\u202e", "\u2066", "\u200b", "\ufeff"}


@EVERY_TYPE
@pytest.mark.parametrize("value", [0, 1, False, True, 1.5, {}, {"a": "b"}, b"a", [None], [1], [["a"]], ("a",)])
def test_what_is_no_text_is_refused(field_type: FieldType, value: object):
    assert refused(field_type, value).said == "error.field.form"


@ONE
def test_several_entries_are_refused_where_one_belongs(field_type: FieldType):
    assert refused(field_type, ["a", "b"]).said == "error.field.form"


@MANY
def test_a_list_is_not_endless(field_type: FieldType):
    refusal = refused(field_type, ["112"] * (MOST_ENTRIES + 1))
    assert refusal.said == "error.field.too_many"
    assert refusal.values == {"limit": MOST_ENTRIES, "count": MOST_ENTRIES + 1}


@EVERY_TYPE
def test_too_long_a_value_is_told_its_length_and_the_limit(field_type: FieldType):
    long = LONG.get(field_type.name, "1" * 14)
    refusal = refused(field_type, long, limit=len(long) - 1)
    assert refusal.said == "error.field.too_long"
    assert refusal.sentence("en") == f"This is too long: {len(long)} characters, the most is {len(long) - 1}."


@EVERY_TYPE
@pytest.mark.parametrize("character", ["a", "1", " ", "(", "@", "\u0301", "\u200d", "\ufdfa", "\ud800"], ids=ascii)
def test_a_million_characters_are_refused_before_any_work(field_type: FieldType, character: str):
    refusal = refused(field_type, character * 1_000_000)
    assert refusal.said == "error.field.too_long"
    assert refusal.values["length"] == 1_000_000  # as sent: of the spaces nothing would be left


@EVERY_TYPE
def test_every_type_has_an_input_and_its_words_in_every_language(field_type: FieldType):
    assert field_type.input in get_args(Input)
    assert all(f"field_type.{field_type.name}" in catalog for catalog in CATALOGS.values())


def test_a_type_goes_by_its_own_name():
    assert {name: field_type.name for name, field_type in TYPES.items()} == {name: name for name in TYPES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", SOURCES, ids=[source.stem for source in SOURCES])
def test_every_key_that_a_type_says_is_in_every_catalog(source: Path, language: str):
    said = [word for word in source.read_text("utf-8").split('"') if word.startswith(("error.", "phone."))]
    assert set(said) <= set(CATALOGS[language])
