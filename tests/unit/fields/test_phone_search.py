import pytest

from crm_web.fields import TYPES
from crm_web.fields.phone import query_digits

PHONE = TYPES["phone"]
JANA = "+420601234567"
JANA_EXTENDED = "+420601234567;ext=12"
LONDON = "+442079460958"


def test_a_number_is_found_from_abroad_and_as_dialled_at_home():
    assert PHONE.search_words([JANA_EXTENDED, LONDON]) == "420601234567 601234567 12 442079460958 02079460958"


def test_what_was_kept_as_typed_is_found_by_its_words_and_digits():
    assert PHONE.search_words(["112"]) == "112"
    assert PHONE.search_words(["volat 601 234 567 po obědě"]) == "volat 601 234 567 po obede 601234567"


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("601 234 567", "601234567"),
        ("+420 601-234-567", "420601234567"),
        ("00420601234567", "420601234567"),
        ("(+420) 601 234 567", "420601234567"),
        ("(02) 2345 6789", "223456789"),
        ("+44 (0)20 7946 0958", "442079460958"),
        ("+44 (0)20 79", "442079"),
        ("00420 60", "42060"),
        ("+420 60", "42060"),
        ("60 12", "6012"),
        ("234", "234"),
        ("02079460958", "02079460958"),
        ("\u202a601 234 567\u202c", "601234567"),
        ("23", None),
        ("0042", None),
        ("+4 2", None),
        ("Jana 601", None),
        ("", None),
        ("+++", None),
        ("1" * 41, None),
    ],
    ids=ascii,
)
def test_what_looks_like_a_number_is_searched_by_its_digits(typed: str, searched: str | None):
    assert query_digits(typed) == searched


@pytest.mark.parametrize("end", range(4, len("+420 601 234 567") + 1))
def test_a_number_is_found_by_every_beginning_of_it(end: int):
    assert (query_digits("+420 601 234 567"[:end]) or "") in PHONE.search_words([JANA])
