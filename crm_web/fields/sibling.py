"""Another field of the same form, by its name."""

from typing import ClassVar

from crm_web.fields.choice import Choice
from crm_web.fields.field_type import Input


class Sibling(Choice):
    """The name; which fields there are says the form."""

    name: ClassVar[str] = "sibling"
    input: ClassVar[Input] = "sibling"
    of_siblings: ClassVar[bool] = True
