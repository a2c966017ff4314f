"""The kinds that the help page speaks of: what it says of contacts is true of companies and records as well."""

from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Kind:
    """One of them; `named_by` is the field that gives an item its name."""

    name: str
    slug: str
    named_by: str = "title"

    def __str__(self) -> str:
        return self.name


CONTACT, COMPANY, RECORD = (
    Kind("contact", "contacts", "last_name"),
    Kind("company", "companies"),
    Kind("record", "records"),
)
EACH_KIND = pytest.mark.parametrize(
    ("kind", "language"),
    [(CONTACT, "en"), (CONTACT, "cs"), (COMPANY, "en"), (RECORD, "cs")],
    ids=str,
    indirect=["language"],
)
