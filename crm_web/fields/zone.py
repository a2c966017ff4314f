"""A time zone, such as that of a team's working hours."""

from typing import ClassVar
from zoneinfo import ZoneInfo

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened


class Zone(FieldType):
    """A name of the IANA time zone database, "Europe/Prague"."""

    name: ClassVar[str] = "zone"
    input: ClassVar[Input] = "text"

    def read(self, text: str) -> str:
        """Return the name; raise the sentence that says how one is written."""
        written = single_line(text)
        if written and not _is_known(written):
            raise Invalid("error.field.zone", value=shortened(written))
        return written

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by a time zone."""
        return ""


def _is_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # no such file, no name of one, a folder
        return False
    return True
