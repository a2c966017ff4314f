"""A link to a person who works with the app, such as an item's owner."""

import re
from typing import ClassVar

from crm_web.errors import Invalid
from crm_web.fields.field_type import FieldType, Input

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*")


class Person(FieldType):
    """The person's id; whether there is such a person is the service's to check, and the view's to say their name."""

    name: ClassVar[str] = "person"
    input: ClassVar[Input] = "person"
    of_people: ClassVar[bool] = True

    def read(self, text: str) -> str:
        """Return the id; no sentence for a wrong one, no person types it."""
        user_id = text.strip()
        if user_id and not _ID.fullmatch(user_id):
            raise Invalid("error.field.form")
        return user_id

    def words(self, entry: str) -> str:  # noqa: ARG002
        """Return nothing: nobody searches by an id."""
        return ""
