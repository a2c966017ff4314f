"""A postal address, written as on an envelope."""

from typing import ClassVar

from crm_web.fields.characters import lines
from crm_web.fields.field_type import FieldType, Input


class Address(FieldType):
    r"""Lines that end in \n."""

    name: ClassVar[str] = "address"
    input: ClassVar[Input] = "address"

    def read(self, text: str) -> str:
        """Return its lines."""
        return lines(text)
