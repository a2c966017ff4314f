"""The pages on which administrators look after people."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class Person:
    """One person. `state` is active, invited or disabled; `seen` is ISO 8601, "" for who never came."""

    id: str = ""
    name: str = ""
    login: str = ""
    email: str = ""
    role: str = ""
    state: str = ""
    seen: str = ""
    initials: str = ""
    hue: int = 0


@dataclass
class PeoplePage(Page):
    """All people, and the roles that they may have."""

    people: list[Person] = field(default_factory=list[Person])
    roles: list[str] = field(default_factory=list[str])


@dataclass
class PersonPage(Page):
    """One of them; `is_oneself` for the one who looks."""

    person: Person = field(default_factory=Person)
    roles: list[str] = field(default_factory=list[str])
    is_oneself: bool = False
