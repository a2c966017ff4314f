"""Working hours, such as those in which a team answers."""

from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened
from crm_web.fields.week import read_week, write_week


class Hours(FieldType):
    """Days and hours in one line, "Mo-Fr 09:00-17:00; Sa 09:00-12:00"; empty: around the clock."""

    name: ClassVar[str] = "hours"
    input: ClassVar[Input] = "text"

    def read(self, text: str) -> str:
        """Return the hours as they are saved; raise the sentence that says how they are written."""
        written = single_line(text)
        try:
            return write_week(read_week(written))
        except ValueError as error:
            raise Invalid("error.field.hours", value=shortened(written)) from error

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by hours."""
        return ""
