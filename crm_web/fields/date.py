"""A day, without a time and a zone."""

import re
from datetime import date
from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, ShownAs, shortened

_CZECH = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")


class Date(FieldType):
    """ISO 8601, "2026-11-24": sorted as a text it is in the order of time."""

    name: ClassVar[str] = "date"
    input: ClassVar[Input] = "date"
    shown_as: ClassVar[ShownAs] = "date"

    def read(self, text: str) -> str:
        """Return the day of "2026-11-24" or "24. 11. 2026"; raise the sentence that says how one is written."""
        written = single_line(text)
        return _day(written) if written else ""

    def show(self, entry: str, language: str) -> str:
        """Return "24. 11. 2026" in Czech."""
        year, month, day = entry.split("-")
        return f"{int(day)}. {int(month)}. {year}" if language == "cs" else entry


def _day(written: str) -> str:
    czech = _CZECH.fullmatch(written)
    try:
        if czech:
            return date(*(int(part) for part in reversed(czech.groups()))).isoformat()
        return date.fromisoformat(written).isoformat()
    except ValueError as error:
        raise Invalid("error.field.date", value=shortened(written)) from error
