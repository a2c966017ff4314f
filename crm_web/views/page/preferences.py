"""The page of what a person chose; only the phone reads it."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class PreferencesPage(Page):
    """What this person chose, by name: "cards-contact" is an order of cards, "favourites-contact" ids of items.

    And how many notifications they have not read, and whether they may file what came of a call: every page asks that.
    """

    values: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    unread: int = 0
    files_calls: bool = True
