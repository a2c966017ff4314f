"""Address books of a test's own, and the contacts that came of them."""

from pathlib import Path

from sqlmodel import select

from crm_web.connectors.person import Fault, Person
from crm_web.model import Company, Contact
from crm_web.security.rights import Actor
from crm_web.services.imports import Summary, import_file
from crm_web.storage import transact


class Book:
    """A file of the test's own, and what importing it told."""

    def __init__(self, path: Path):
        self.path = path
        self.told: list[Person | Fault] = []

    def bring_in(self, actor: Actor, text: str | None = None) -> Summary:
        if text is not None:
            self.path.write_text(text, "utf-8", newline="")
        self.told.clear()
        return import_file(self.path, actor, self.told.append)

    @property
    def faults(self) -> list[str]:
        return [each.sentence("en") for each in self.told if isinstance(each, Fault)]


def contacts() -> dict[str, Contact]:
    with transact.reading() as session:
        found = session.exec(select(Contact).where(Contact.deleted_at == None))  # noqa: E711  SQL
        return {f"{contact.first_name} {contact.last_name}".strip(): contact for contact in found}


def companies() -> dict[str, str]:
    """The ids of the companies, by title."""
    with transact.reading() as session:
        found = session.exec(select(Company).where(Company.deleted_at == None))  # noqa: E711  SQL
        return {company.title: company.id for company in found}
