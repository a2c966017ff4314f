import pytest

from crm_web.errors import Invalid
from crm_web.fields import TYPES

MOMENT = TYPES["moment"]


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-24T17:52:10Z",
        "2026-11-24T18:52:10+01:00",
        "2026-11-24 18:52:10.999+01:00",
        "20261124T175210Z",
        " 2026-11-24T07:52:10-10:00\n",
    ],
)
def test_a_moment_is_saved_in_utc_to_the_second(written: str):
    assert MOMENT.parse(written, 64) == "2026-11-24T17:52:10Z"


@pytest.mark.parametrize(
    "wrong",
    ["yesterday", "2026-11-24", "2026-11-24T17:52:10", "2026-13-01T00:00:00Z", "17:52", "0001-01-01T00:00+14:00"],
)
def test_what_is_no_moment_or_has_no_zone_is_told_how_one_looks(wrong: str):
    with pytest.raises(Invalid, match="2026-11-24T17:52:10Z") as caught:
        MOMENT.parse(wrong, 64)
    assert caught.value.said == "error.field.moment"


def test_saved_moments_are_in_the_order_of_time_as_texts():
    written = ["0090-01-01T00:00Z", "1999-12-31T23:00:00-05:00", "2000-01-01T04:00:01Z", "2026-01-01T00:00Z"]
    saved = [str(MOMENT.parse(moment, 64)) for moment in written]
    assert sorted(saved) == saved
