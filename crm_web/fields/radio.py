"""One of a few values, all of them in sight."""

from typing import ClassVar

from crm_web.fields.choice import Choice
from crm_web.fields.field_type import Input


class Radio(Choice):
    """A choice that is drawn as a row of buttons."""

    name: ClassVar[str] = "radio"
    input: ClassVar[Input] = "radio"
