import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_web.i18n.folding import digits, fold


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Příliš žluťoučký kůň úpěl ďábelské ódy", "prilis zlutoucky kun upel dabelske ody"),
        ("Łukasz Wałęsa", "lukasz walesa"),
        ("Bjørn Đoković", "bjorn dokovic"),
        ("Groß", "gross"),
        ("GROẞ", "gross"),
        ("Ægir Œuvre", "aegir oeuvre"),
        ("Þórr", "thorr"),
        ("Iğdır İzmir", "igdir izmir"),
        ("Dvořa\u0301k", "dvorak"),
        ("Dvor\u030ca\u0301k", "dvorak"),
        ("O’Neil – „Bár“", 'o\'neil - "bar"'),
        ("ﬁrma № 5", "firma no 5"),
        ("Ёлка", "елка"),
    ],
)
def test_accents_case_and_special_letters_do_not_count(typed: str, folded: str):
    assert fold(typed) == folded


def test_white_space_of_any_kind_is_one_space():
    assert fold("  Jana\t\n\u00a0 Dvořáková\u2003") == "jana dvorakova"


def test_invisible_characters_are_dropped():
    assert fold("Ja\u200bna\u200d \u202eDvo\u00adřá\ufeffková\x00\ud800") == "jana dvorakova"


@given(st.text(st.characters(exclude_categories=())))
@settings(max_examples=40, deadline=None)
def test_folding_again_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


def test_digits_of_any_script_become_ascii():
    assert digits("+420 (601) ٢٣٤-５６７ kl. ²") == "420601234567"
