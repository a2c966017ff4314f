import pytest

from crm_web.services.rules.answering import due_at

SINCE = "2026-11-24T15:00:00Z"  # 16:00 in Prague
OFFICE = "Mo-Fr 09:00-17:00"


def test_four_hours_that_begin_an_hour_before_closing_time_end_at_noon():
    assert due_at(SINCE, "240", OFFICE, "Europe/Prague") == "2026-11-25T11:00:00Z"


@pytest.mark.parametrize(("since", "minutes"), [("", "240"), (SINCE, "")])
def test_what_is_not_open_or_not_promised_is_never_due(since: str, minutes: str):
    assert due_at(since, minutes, OFFICE, "Europe/Prague") == ""


def test_without_hours_and_zone_the_clock_never_stops():
    assert due_at(SINCE, "60", "", "") == "2026-11-24T16:00:00Z"


def test_what_nobody_will_live_to_see_is_not_due():
    assert due_at(SINCE, "99999", "Mo 09:00-09:01", "Europe/Prague") == ""
