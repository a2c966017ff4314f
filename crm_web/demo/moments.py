"""When something happened: fixed moments of 2026, on working days."""

from datetime import UTC, datetime, timedelta
from random import Random

_FIRST = datetime(2026, 1, 5, tzinfo=UTC)  # a Monday
_WEEKS = 45
_SATURDAY = 5
_MORNING, _EVENING = 7 * 3600, 16 * 3600  # in UTC


def moment(chance: Random) -> str:
    """Return a moment of the demo's weeks, "2026-03-11T09:20:05Z"."""
    day = timedelta(weeks=chance.randrange(_WEEKS), days=chance.randrange(5))
    return written(_FIRST + day + timedelta(seconds=chance.randrange(_MORNING, _EVENING)))


def after(earlier: str, chance: Random) -> str:
    """Return a moment of the week that follows an earlier one."""
    day = datetime.fromisoformat(earlier).replace(hour=0, minute=0, second=0) + timedelta(days=chance.randrange(1, 8))
    day += timedelta(days=2) if day.weekday() >= _SATURDAY else timedelta()
    return written(day + timedelta(seconds=chance.randrange(_MORNING, _EVENING)))


def written(at: datetime) -> str:
    """Return a moment as it is saved."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
