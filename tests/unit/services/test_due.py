"""When something is due: working hours, time zones, daylight saving."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_web.fields.week import Week, read_week
from crm_web.services.due import due

PRAGUE = ZoneInfo("Europe/Prague")
OFFICE = read_week("Mo-Fr 9-17")
NEVER: Week = ((),) * 7
SPRING = datetime(2026, 3, 29, 1, tzinfo=UTC)  # 02:00 becomes 03:00 in Prague
AUTUMN = datetime(2026, 10, 25, 1, tzinfo=UTC)  # 03:00 becomes 02:00

SPANS = st.tuples(st.integers(0, 95), st.integers(1, 96)).filter(lambda span: span[0] < span[1])
DAYS = st.lists(SPANS, max_size=2, unique_by=lambda span: span[0]).map(
    lambda spans: tuple((15 * a, 15 * b) for a, b in sorted(spans) if len(spans) == 1 or b - a < 40)
)
WEEKS = st.tuples(*[DAYS] * 7).filter(any).map(lambda week: read_week(_text(week)))
STARTS = st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes),
    st.sampled_from([SPRING, AUTUMN, datetime(2026, 11, 24, 15, tzinfo=UTC)]),
    st.integers(-2_880, 2_880),
)
ZONES = st.sampled_from(["Europe/Prague", "UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]).map(
    ZoneInfo
)
MINUTES = st.integers(0, 3_000)


def _text(week) -> str:
    named = zip(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), week, strict=True)
    clock = lambda minutes: f"{minutes // 60}:{minutes % 60:02}"  # noqa: E731  short and used once
    return "; ".join(f"{day} {','.join(f'{clock(a)}-{clock(b)}' for a, b in spans)}" for day, spans in named if spans)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PRAGUE)


def is_open(at: datetime, week: Week, zone: ZoneInfo) -> bool:
    wall = at.astimezone(zone)
    minute = wall.hour * 60 + wall.minute
    return any(opens <= minute < closes for opens, closes in week[wall.weekday()])


def counted(start: datetime, minutes: int, week: Week, zone: ZoneInfo) -> datetime:
    """Count minute by minute, as somebody with a watch would."""
    at = start
    while minutes:
        minutes -= is_open(at, week, zone)
        at += timedelta(minutes=1)
    return at


@pytest.mark.parametrize(
    ("arrives", "minutes", "is_due"),
    [
        ("2026-11-24 16:00", 240, "2026-11-25 12:00"),  # the example of the help: 4 h, day 9 to 17
        ("2026-11-24 09:00", 240, "2026-11-24 13:00"),
        ("2026-11-24 13:00", 240, "2026-11-24 17:00"),  # at closing time, not the next morning
        ("2026-11-24 06:30", 60, "2026-11-24 10:00"),
        ("2026-11-24 20:00", 60, "2026-11-25 10:00"),
        ("2026-11-27 16:30", 60, "2026-11-30 09:30"),  # over a weekend
        ("2026-11-28 12:00", 480, "2026-11-30 17:00"),
        ("2026-11-24 10:00", 0, "2026-11-24 10:00"),
        ("2026-11-24 10:00", 2_400, "2026-12-01 10:00"),  # a week of five days of eight hours
        ("2026-03-27 16:00", 120, "2026-03-30 10:00"),  # clocks are put forward in between: nobody works then
        ("2026-10-23 16:00", 120, "2026-10-26 10:00"),
    ],
)
def test_working_hours_are_counted(arrives: str, minutes: int, is_due: str):
    assert due(local(arrives), minutes, OFFICE, PRAGUE) == local(is_due).astimezone(UTC)


def test_a_break_at_noon_is_not_counted():
    week = read_week("Mo-Fr 9-12, 13-17")
    assert due(local("2026-11-24 11:30"), 60, week, PRAGUE) == local("2026-11-24 13:30")


def test_without_hours_it_is_counted_around_the_clock():
    assert due(local("2026-11-28 22:00"), 240, NEVER, PRAGUE) == local("2026-11-29 02:00")


def test_the_hours_are_those_of_the_zone():
    at = datetime(2026, 11, 24, 14, tzinfo=UTC)
    assert due(at, 60, OFFICE, ZoneInfo("America/New_York")) == datetime(2026, 11, 24, 15, tzinfo=UTC)
    assert due(at, 60, OFFICE, ZoneInfo("Asia/Kolkata")) == datetime(2026, 11, 25, 4, 30, tzinfo=UTC)


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-10-26", 24)])
def test_the_day_on_which_clocks_change_is_shorter_or_longer(day: str, hours: int):
    whole_days = read_week("Mo-Su 0-24")
    begins = local(f"{day} 00:00")
    ends = (local(f"{day} 00:00") + timedelta(days=1)).astimezone(UTC)
    assert due(begins, hours * 60, whole_days, PRAGUE) == ends


def test_a_night_shift_over_the_change_works_an_hour_less_or_more():
    nights = read_week("Su 0-6")
    assert due(local("2026-03-28 12:00"), 5 * 60, nights, PRAGUE) == local("2026-03-29 06:00")
    assert due(local("2026-10-24 12:00"), 7 * 60, nights, PRAGUE) == local("2026-10-25 06:00")


def test_what_is_due_in_no_lifetime_is_not_due():
    assert due(local("2026-11-24 09:00"), 99_999, read_week("Mo 9:00-9:01"), PRAGUE) is None


@given(STARTS, MINUTES, WEEKS, ZONES)
def test_it_is_never_due_before_so_many_minutes_have_passed(start, minutes, week, zone):
    assert due(start, minutes, week, zone) >= start + timedelta(minutes=minutes)


@given(STARTS, MINUTES, MINUTES, WEEKS, ZONES)
def test_one_part_after_the_other_is_the_whole(start, first, second, week, zone):
    assert due(due(start, first, week, zone), second, week, zone) == due(start, first + second, week, zone)


@given(STARTS, st.integers(0, 3_000), MINUTES, WEEKS, ZONES)
def test_what_arrives_later_is_not_due_earlier(start, later, minutes, week, zone):
    assert due(start, minutes, week, zone) <= due(start + timedelta(minutes=later), minutes, week, zone)


@given(STARTS, st.integers(1, 3_000), WEEKS, ZONES)
def test_the_minute_before_it_is_due_is_a_working_one(start, minutes, week, zone):
    assert is_open(due(start, minutes, week, zone) - timedelta(minutes=1), week, zone)


@given(
    STARTS, st.integers(0, 200), st.sampled_from(["Mo-Fr 9-17", "Mo-Su 0-24", "Mo-Su 1-4, 5-23"]).map(read_week), ZONES
)
def test_it_is_what_somebody_with_a_watch_would_count(start, minutes, week, zone):
    assert counted(start, minutes, week, zone) <= due(start, minutes, week, zone)
    if minutes:
        assert counted(start, minutes, week, zone) == due(start, minutes, week, zone)
