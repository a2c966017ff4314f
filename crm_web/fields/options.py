"""What can be chosen in a field: values, and the words for them."""

from typing import ClassVar

from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input

_BETWEEN = "|"


class Options(FieldType):
    """Entries "value|title", or "value" where both are the same. A value stays when its title is written anew."""

    name: ClassVar[str] = "options"
    input: ClassVar[Input] = "options"
    many: ClassVar[bool] = True

    def read(self, text: str) -> str:
        """Return value and title without spaces around them."""
        value, title = option(single_line(text))
        return value if value == title else f"{value}{_BETWEEN}{title}"

    def identity(self, entry: str) -> str:
        """Return the value: there is one option of each."""
        return option(entry)[0]


def option(entry: str) -> tuple[str, str]:
    """Return the value and the title of an entry."""
    first, _, second = (part.strip() for part in entry.partition(_BETWEEN))
    return first or second, second or first
