import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_web.errors import Invalid
from crm_web.fields import TYPES
from crm_web.fields.week import read_week, write_week

HOURS = TYPES["hours"]
SPANS = st.lists(
    st.tuples(st.integers(0, 1_439), st.integers(1, 1_440)).filter(lambda span: span[0] < span[1]), max_size=3
)


@pytest.mark.parametrize(
    ("written", "saved"),
    [
        ("Mo-Fr 9-17", "Mo-Fr 09:00-17:00"),
        ("Po–Pá 9:00–17:00", "Mo-Fr 09:00-17:00"),
        ("mon - fri  8:30 - 12 , 13-17:15;Sa 9-12", "Mo-Fr 08:30-12:00,13:00-17:15; Sa 09:00-12:00"),
        ("st,čt 9-10", "We-Th 09:00-10:00"),
        ("Mo 9-12; Mo 12-17", "Mo 09:00-17:00"),
        ("Fr-Mo 0-24", "Mo 00:00-24:00; Fr-Su 00:00-24:00"),
        ("Mo,We,Fr 9-17;", "Mo 09:00-17:00; We 09:00-17:00; Fr 09:00-17:00"),
        ("", ""),
    ],
)
def test_hours_are_saved_in_one_way_however_they_are_written(written: str, saved: str):
    assert HOURS.parse(written, 255) == saved
    assert HOURS.parse(saved, 255) == saved


@pytest.mark.parametrize(
    "wrong", ["9-17", "Mo", "Xx 9-17", "Mo 17-9", "Mo 9-25", "Mo 9:60-10", "Mo 9", "Mo-Fr-Su 9-17"]
)
def test_what_are_no_hours_is_told_how_they_look(wrong: str):
    with pytest.raises(Invalid, match="Mo-Fr") as caught:
        HOURS.parse(wrong, 255)
    assert caught.value.said == "error.field.hours"


@given(st.tuples(*[SPANS] * 7))
def test_what_was_written_is_read_again(days):
    week = read_week(write_week(tuple(map(tuple, days))))
    assert read_week(write_week(week)) == week
    for before, after in zip(days, week, strict=True):
        assert {minute for opens, closes in before for minute in range(opens, closes)} == {
            minute for opens, closes in after for minute in range(opens, closes)
        }
