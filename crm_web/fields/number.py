"""A whole number, such as the minutes in which a ticket has to be answered."""

import re
from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened

_WRITTEN = re.compile(r"[0-9]+")


class Number(FieldType):
    """Digits without zeros in front, "0" too; `limit` is how many there may be."""

    name: ClassVar[str] = "number"
    input: ClassVar[Input] = "text"

    def read(self, text: str) -> str:
        """Return the number of "240" or "1 440"; raise the sentence that says how one is written."""
        written = single_line(text).replace(" ", "")
        if written and not _WRITTEN.fullmatch(written):
            raise Invalid("error.field.number", value=shortened(single_line(text)))
        return written.lstrip("0") or written[:1]

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by an amount."""
        return ""
