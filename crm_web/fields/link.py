"""A link to an item of another kind, such as a contact's company."""

import re
from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.field_type import FieldType, Input

_ID = re.compile(r"[A-Za-z0-9_-]+")


class Link(FieldType):
    """The item's id; whether there is such an item is the service's to check, and the view's to say its title."""

    name: ClassVar[str] = "link"
    input: ClassVar[Input] = "link"

    def read(self, text: str) -> str:
        """Return the id; no sentence for a wrong one, no person types it."""
        item_id = text.strip()
        if item_id and not _ID.fullmatch(item_id):
            raise Invalid("error.field.form")
        return item_id

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by an id."""
        return ""
