"""Several texts, each in one line."""

from typing import ClassVar

from crm_web.fields.field_type import Input
from crm_web.fields.text import Text


class Texts(Text):
    """In the order in which they were written."""

    name: ClassVar[str] = "texts"
    input: ClassVar[Input] = "texts"
    many: ClassVar[bool] = True
