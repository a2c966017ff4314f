"""A time of day, without a zone."""

import re
from datetime import time
from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened

_WRITTEN = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?::[0-9]{2})?")


class Time(FieldType):
    """Hours and minutes, "07:05": sorted as a text it is in the order of the day."""

    name: ClassVar[str] = "time"
    input: ClassVar[Input] = "time"

    def read(self, text: str) -> str:
        """Return the time of "7:05", "07.05" or "07:05:00"; raise the sentence that says how one is written."""
        written = single_line(text)
        return _minute(written) if written else ""

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by a time of day."""
        return ""


def _minute(written: str) -> str:
    found = _WRITTEN.fullmatch(written)
    try:
        if found is None:
            raise ValueError(written)  # noqa: TRY301  as wrong as an hour that no day has
        hour, minute = (int(part) for part in found.groups())
        return time(hour, minute).isoformat("minutes")
    except ValueError as error:
        raise Invalid("error.field.time", value=shortened(written)) from error
