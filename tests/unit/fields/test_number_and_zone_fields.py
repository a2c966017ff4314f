import pytest

from crm_web.errors import Invalid
from crm_web.fields import TYPES


@pytest.mark.parametrize(
    ("written", "saved"), [("240", "240"), (" 1 440 ", "1440"), ("007", "7"), ("0", "0"), ("000", "0")]
)
def test_a_number_is_saved_in_digits(written: str, saved: str):
    assert TYPES["number"].parse(written, 5) == saved


@pytest.mark.parametrize("wrong", ["-5", "3.5", "4 h", "1e3", "٣"])
def test_what_is_no_whole_number_is_told_how_one_looks(wrong: str):
    with pytest.raises(Invalid, match="240"):
        TYPES["number"].parse(wrong, 5)


def test_a_number_has_so_many_digits_at_most():
    with pytest.raises(Invalid):
        TYPES["number"].parse("100000", 5)


def test_a_zone_is_one_that_is_known():
    assert TYPES["zone"].parse(" Europe/Prague ", 64) == "Europe/Prague"


@pytest.mark.parametrize("wrong", ["Prague", "Europe", "../etc/passwd", "/etc/passwd", "CET+1 or so"])
def test_another_zone_is_refused_with_an_example(wrong: str):
    with pytest.raises(Invalid, match="Europe/Prague") as caught:
        TYPES["zone"].parse(wrong, 64)
    assert caught.value.said == "error.field.zone"
