"""A text in one line: names, titles, places."""

from typing import ClassVar

from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input


class Text(FieldType):
    """One line; pasted line ends become spaces."""

    name: ClassVar[str] = "text"
    input: ClassVar[Input] = "text"

    def read(self, text: str) -> str:
        """Return it in one line."""
        return single_line(text)
