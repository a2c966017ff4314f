"""A title that is either said by the manager or the app's own, in each agent's language."""

from typing import ClassVar

from crm_web.fields.field_type import Input, ShownAs
from crm_web.fields.text import Text


class Words(Text):
    """A text, or the key of one in the catalogs."""

    name: ClassVar[str] = "words"
    input: ClassVar[Input] = "words"
    shown_as: ClassVar[ShownAs] = "key"

    def option_key(self, name: str, option: str) -> str:  # noqa: ARG002
        """Return the value: it is the key itself."""
        return option
