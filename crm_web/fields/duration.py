"""How long something took, such as a call."""

import re
from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened

_WRITTEN = re.compile(r"(?:(?:(?P<hours>[0-9]+):)?(?P<minutes>[0-9]+):)?(?P<seconds>[0-9]+)")
_MINUTE = 60
_HOUR = 60 * _MINUTE


class Duration(FieldType):
    """Whole seconds: "205", written 3:25 by people."""

    name: ClassVar[str] = "duration"
    input: ClassVar[Input] = "duration"

    def read(self, text: str) -> str:
        """Return the seconds of "205", "3:25" or "0:03:25"; raise the sentence that says how a duration is written."""
        written = single_line(text)
        return _seconds(written) if written else ""

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by seconds."""
        return ""

    def show(self, entry: str, language: str) -> str:  # noqa: ARG002  the same everywhere
        """Return 3:25, or 1:03:25 from an hour on."""
        hours, rest = divmod(int(entry), _HOUR)
        minutes, seconds = divmod(rest, _MINUTE)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _seconds(written: str) -> str:
    found = _WRITTEN.fullmatch(written)
    if not found:
        raise Invalid("error.field.duration", value=shortened(written))
    hours, minutes, seconds = (int(part or 0) for part in found.group("hours", "minutes", "seconds"))
    return str(hours * _HOUR + minutes * _MINUTE + seconds)
