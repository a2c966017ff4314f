"""The kinds that the help page speaks of: what it says of contacts is true of companies and records as well."""

import uuid
from dataclasses import dataclass

import pytest

from tests.e2e.hands import Keys, Taps


@dataclass(frozen=True)
class Kind:
    """One of them. `named_by` is the field that gives an item its name, `needs` the one that complains where it has none."""

    name: str
    slug: str
    named_by: str = "title"
    needs: str = "title"

    def __str__(self) -> str:
        return self.name

    def make(self, who, title: str, **values: object) -> str:
        """Make an item of that name, return its id."""
        return who.make(self.name, **{self.named_by: title, **values})

    def of(self, words: dict[str, str]) -> str:
        """Return the title of the field that gives a name."""
        return words[f"field.{self.named_by}"]


CONTACT = Kind("contact", "contacts", "last_name", "first_name")
COMPANY, RECORD = Kind("company", "companies"), Kind("record", "records")
LANGUAGES = ("en", "cs")


def each(*kinds: Kind) -> pytest.MarkDecorator:
    """Run a test for these kinds, in both languages."""
    cases = [(kind, language) for kind in kinds for language in LANGUAGES]
    return pytest.mark.parametrize(("kind", "language"), cases, ids=str, indirect=["language"])


def every_way(*kinds: Kind) -> pytest.MarkDecorator:
    """Run a sentence's own test for these kinds: with taps in both languages, with the keys alone in one of them."""
    taps = [(Taps, language) for language in LANGUAGES]
    cases = [(kind, *way) for number, kind in enumerate(kinds) for way in (*taps, (Keys, LANGUAGES[number % 2]))]
    named = [
        pytest.param(kind, hand, language, id=f"{kind}-{hand.__name__}-{language}") for kind, hand, language in cases
    ]
    return pytest.mark.parametrize(("kind", "hand", "language"), named, indirect=["hand", "language"])


EVERY_WAY = every_way(CONTACT, COMPANY, RECORD)
EACH_KIND = each(CONTACT, COMPANY, RECORD)
WITH_NUMBERS = each(CONTACT, COMPANY)
WITH_COMPANY = each(CONTACT, RECORD)


def unique(word: str) -> str:
    """Return a title that no other item has."""
    return f"{word} {uuid.uuid4().hex[:6]}"
