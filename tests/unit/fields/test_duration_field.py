import pytest

from crm_web.errors import Invalid
from crm_web.fields import TYPES

DURATION = TYPES["duration"]


@pytest.mark.parametrize(
    ("written", "saved", "shown"),
    [
        ("205", "205", "3:25"),
        ("3:25", "205", "3:25"),
        ("0:03:25", "205", "3:25"),
        ("0", "0", "0:00"),
        ("007", "7", "0:07"),
        ("3599", "3599", "59:59"),
        ("1:00:00", "3600", "1:00:00"),
        ("26:01:05", "93665", "26:01:05"),
        ("90:00", "5400", "1:30:00"),
    ],
)
def test_a_duration_is_saved_in_seconds_and_shown_in_minutes_and_hours(written: str, saved: str, shown: str):
    assert DURATION.parse(written, 64) == saved
    assert DURATION.shown(saved, "en") == shown


@pytest.mark.parametrize("wrong", ["-5", "3.5", "3:", ":25", "1:2:3:4", "3 min", "٣", "1e3"])
def test_what_is_no_duration_is_told_how_one_looks(wrong: str):
    with pytest.raises(Invalid, match="3:25") as caught:
        DURATION.parse(wrong, 64)
    assert caught.value.said == "error.field.duration"
