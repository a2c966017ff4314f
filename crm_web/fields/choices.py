"""Several of a few values."""

from typing import ClassVar

from crm_web.fields.choice import Choice
from crm_web.fields.field_type import Input


class Choices(Choice):
    """The values in an order of their own: who ticked what first says nothing."""

    name: ClassVar[str] = "choices"
    input: ClassVar[Input] = "choices"
    many: ClassVar[bool] = True
    ordered: ClassVar[bool] = False
