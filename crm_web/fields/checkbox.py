"""Yes, or nothing."""

from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, ListedAs, ShownAs, shortened

YES = "yes"
_SAID = {"yes": YES, "true": YES, "1": YES, "ano": YES, "no": "", "false": "", "0": "", "ne": ""}


class Checkbox(FieldType):
    """`yes` where it is ticked; not ticked is the same as never filled."""

    name: ClassVar[str] = "checkbox"
    input: ClassVar[Input] = "checkbox"
    shown_as: ClassVar[ShownAs] = "key"
    listed_as: ClassVar[ListedAs] = "title"

    def read(self, text: str) -> str:
        """Return `yes` or nothing; raise the sentence that says what can be written."""
        said = single_line(text).casefold()
        if said and said not in _SAID:
            raise Invalid("error.field.checkbox", value=shortened(single_line(text)))
        return _SAID.get(said, "")

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: everybody would be found by "yes"."""
        return ""

    def option_key(self, name: str, option: str) -> str:  # noqa: ARG002
        """Return the key of Yes, the same for every field."""
        return f"choice.checkbox.{option}"
