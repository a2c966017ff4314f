"""Pages that are rows of items."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class Row:
    """One line of a list or a card. `call` is what a tel: link may dial; `heading` the letter under which it stands.

    `badges` are keys of texts, `at` is ISO 8601 in UTC. `about` is "kind/id" where a call is filed as an activity.
    """

    id: str = ""
    href: str = ""
    title: str = ""
    line: str = ""
    call: str = ""
    initials: str = ""
    hue: int = 0
    heading: str = ""
    badges: list[str] = field(default_factory=list[str])
    at: str = ""
    about: str = ""


@dataclass
class Elsewhere:
    """What the same search finds in another kind of the section: how much ("3", "50+"), and where it is shown."""

    kind: str = ""
    count: str = ""
    href: str = ""


@dataclass
class ListPage(Page):
    """At most 50 rows; `next` is the path of the view that goes on, or "".

    `only` is "favourites", "recent" (which the phone knows by itself) or "". `number` is the searched number as people
    write it, where the search is one, and `add` the address of a new item that has it.
    """

    kind: str = ""
    slug: str = ""
    query: str = ""
    mine: bool = False
    only: str = ""
    number: str = ""
    call: str = ""
    add: str = ""
    elsewhere: list[Elsewhere] = field(default_factory=list[Elsewhere])
    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""


@dataclass
class PhonePage(Page):
    """Whom a number or a name belongs to, in every kind that can be called; `call` dials what was typed."""

    query: str = ""
    number: str = ""
    call: str = ""
    add: str = ""
    rows: list[Row] = field(default_factory=list[Row])


@dataclass
class CardPage(Page):
    """More rows of one card of an item."""

    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""
