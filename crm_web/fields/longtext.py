"""A text of several lines: notes, descriptions, addresses."""

from typing import ClassVar

from crm_web.fields.characters import lines
from crm_web.fields.field_type import FieldType, Input


class LongText(FieldType):
    r"""Lines that end in \n."""

    name: ClassVar[str] = "longtext"
    input: ClassVar[Input] = "longtext"

    def read(self, text: str) -> str:
        """Return its lines."""
        return lines(text)
