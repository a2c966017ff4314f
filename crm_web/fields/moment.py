"""A moment in time, such as the beginning of a call."""

from datetime import UTC, datetime
from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, ListedAs, ShownAs, shortened


class Moment(FieldType):
    """ISO 8601 in UTC to the second, "2026-11-24T17:52:10Z": sorted as a text it is in the order of time."""

    name: ClassVar[str] = "moment"
    input: ClassVar[Input] = "moment"
    shown_as: ClassVar[ShownAs] = "moment"
    listed_as: ClassVar[ListedAs] = "moment"

    def read(self, text: str) -> str:
        """Return the moment in UTC, or raise the sentence that says how one is written."""
        written = single_line(text)
        return _in_utc(written) if written else ""

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: people search by no timestamp."""
        return ""


def _in_utc(written: str) -> str:
    try:
        moment = datetime.fromisoformat(written)
        if moment.tzinfo is None:
            raise ValueError(written)  # noqa: TRY301  as wrong as what is no moment at all
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").zfill(len("2026-11-24T17:52:10Z"))
    except (ValueError, OverflowError) as error:  # the first hours of the year 1 lie before all time in UTC
        raise Invalid("error.field.moment", value=shortened(written)) from error
