"""The page of what a person chose; only the phone reads it."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class PreferencesPage(Page):
    """What this person chose, by name: "cards-contact" is an order of cards, "favourites-contact" ids of items.

    And what every page tells or keeps to: how many notifications they have not read, whether they may file what came of a
    call, how much a phone may keep (services/allowances.py), and the addresses of their favourites, which it has with it.
    """

    values: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    unread: int = 0
    files_calls: bool = True
    allowances: dict[str, int] = field(default_factory=dict[str, int])
    favourites: list[str] = field(default_factory=list[str])
