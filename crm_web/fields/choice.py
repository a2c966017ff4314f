"""One of a few values, such as the stage of a ticket."""

from typing import ClassVar

from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, ListedAs, ShownAs


class Choice(FieldType):
    """The value; which ones there are says the field's spec, in which words say the catalogs."""

    name: ClassVar[str] = "choice"
    input: ClassVar[Input] = "choice"
    shown_as: ClassVar[ShownAs] = "key"
    listed_as: ClassVar[ListedAs] = "badge"

    def read(self, text: str) -> str:
        """Return the value in one line."""
        return single_line(text)

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: the value is no word of any language."""
        return ""
