"""What a reader of an address book gives: a person, or why one could not be read."""

from dataclasses import dataclass

from crm_web.errors import CrmError
from crm_web.i18n import translate

Values = dict[str, str | list[str]]


@dataclass(frozen=True)
class Place:
    """Where in the file: `unit` is a key of the catalogs, `name` what the file calls the person ("" when unknown)."""

    unit: str
    number: int = 0
    name: str = ""

    def text(self, language: str) -> str:
        """Return for example "Card 12 (Jana Dvořáková)"."""
        place = translate(language, self.unit, number=self.number)
        return f"{place} ({self.name})" if self.name else place


@dataclass(frozen=True)
class Person:
    """One person. `values` has filled CRM fields only, `uid` is the file's own id, `read` the bytes consumed so far."""

    place: Place
    values: Values
    uid: str
    read: int


@dataclass(frozen=True)
class Fault:
    """A card, a row or a file that was left out, and why. `read` as in `Person`."""

    place: Place
    error: CrmError
    read: int

    def sentence(self, language: str) -> str:
        """Return the place and what is wrong there."""
        return f"{self.place.text(language)}: {self.error.sentence(language)}"
