"""Working hours, day by day: how people write them, and what they mean. Pure."""

import re

from crm_web.i18n.folding import fold

Span = tuple[int, int]  # minutes since midnight: opens, closes
Week = tuple[tuple[Span, ...], ...]  # Monday to Sunday; a day may have several spans, or none

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_NAMES = {  # how a day may be written, folded
    **{day.lower(): index for index, day in enumerate(DAYS)},
    **{day: index for index, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    **{day: index for index, day in enumerate(("po", "ut", "st", "ct", "pa", "so", "ne"))},
}
_PART = re.compile(r"(?P<days>[a-z][a-z,\- ]*?) ?(?P<spans>[0-9][0-9:,\- ]*)")
_SPAN = re.compile(r"([0-9]{1,2})(?::([0-9]{2}))?-([0-9]{1,2})(?::([0-9]{2}))?")
_HOUR = 60
_DAY = 24 * _HOUR


def read_week(text: str) -> Week:
    """Return what "Mo-Fr 9-12, 13-17; Sa 9:00-12:00" means, days in English or Czech. Raises ValueError."""
    week: list[list[Span]] = [[] for _ in DAYS]
    for part in filter(None, (part.strip() for part in fold(text).replace("–", "-").split(";"))):
        found = _PART.fullmatch(re.sub(r"\s*([,-])\s*", r"\1", part))
        if not found:
            raise ValueError(part)
        for day in _days(found["days"]):
            week[day] += _spans(found["spans"])
    return tuple(_joined(spans) for spans in week)


def write_week(week: Week) -> str:
    """Return the one way in which the hours are saved: "Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-12:00"."""
    parts: list[str] = []
    first = 0
    while first < len(DAYS):
        last = max(day for day in range(first, len(DAYS)) if set(week[first : day + 1]) == {week[first]})
        if week[first]:
            days = DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"
            parts.append(f"{days} {','.join(map(_written, week[first]))}")
        first = last + 1
    return "; ".join(parts)


def _days(text: str) -> list[int]:
    found: list[int] = []
    for each in text.split(","):
        first, _, last = each.partition("-")
        begin, end = _day(first), _day(last or first)
        found += range(begin, end + 1) if begin <= end else [*range(begin, len(DAYS)), *range(end + 1)]
    return found


def _day(name: str) -> int:
    if name.strip() not in _NAMES:
        raise ValueError(name)
    return _NAMES[name.strip()]


def _spans(text: str) -> list[Span]:
    return [_span(each) for each in re.split(r"[, ]+", text.strip())]


def _span(text: str) -> Span:
    found = _SPAN.fullmatch(text)
    if not found:
        raise ValueError(text)
    hour, minute, until_hour, until_minute = (int(number or 0) for number in found.groups())
    opens, closes = hour * _HOUR + minute, until_hour * _HOUR + until_minute
    if max(minute, until_minute) >= _HOUR or not opens < closes <= _DAY:
        raise ValueError(text)
    return opens, closes


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that meet or overlap as one."""
    joined: list[Span] = []
    for opens, closes in sorted(spans):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        else:
            joined.append((opens, closes))
    return tuple(joined)


def _written(span: Span) -> str:
    return "-".join(f"{minutes // _HOUR:02}:{minutes % _HOUR:02}" for minutes in span)
