"""When something is due that has to be done within so many working minutes. Pure."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from crm_web.fields.week import Week

_HORIZON = 3_660  # days; what would be due later is never due


def due(start: datetime, minutes: int, week: Week, zone: ZoneInfo) -> datetime | None:
    """Return the moment (UTC) at which `minutes` of working hours have passed since `start`; None: in no lifetime.

    Hours are those of clocks on the wall in `zone`, minutes are real ones: a night in which clocks are put forward has one
    hour less. A week without any hours counts around the clock.
    """
    left = timedelta(minutes=minutes)
    now = start.astimezone(UTC)
    if not any(week):
        return now + left
    for opens, closes in _spans(now, week, zone):
        begins = max(now, opens)
        if begins + left <= closes:
            return begins + left
        left -= max(timedelta(), closes - begins)
        now = max(now, closes)
    return None


def _spans(now: datetime, week: Week, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Yield the working hours (UTC) that end after `now`, in their order."""
    today = now.astimezone(zone).date()
    for day in (today + timedelta(days=number) for number in range(_HORIZON)):
        for opens, closes in week[day.weekday()]:
            span = _moment(day, opens, zone), _moment(day, closes, zone)
            if span[0] < span[1] and now < span[1]:
                yield span


def _moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Return when clocks in `zone` show so many minutes of the day: the first time, where they do so twice."""
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001  a clock on the wall, its zone is put on below
    return (midnight + timedelta(minutes=minutes)).replace(tzinfo=zone).astimezone(UTC)
