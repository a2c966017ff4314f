"""What a page shows, as one value. The page's state holds it, `GET /api/view` answers it, the phone stores it.

Every field has a default: the value with all defaults is what a page shows before anything is known.
"""

from dataclasses import dataclass, field


@dataclass
class Page:
    """Whose page it is and how fresh. `outcome` is ok, or why there is nothing to see: missing, deleted, denied."""

    path: str = ""
    user: str = ""
    epoch: str = ""
    rev: int = 0
    outcome: str = "ok"


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
class Option:
    """One choice: what is saved, and what is shown: a text, or the key of one."""

    value: str = ""
    text: str = ""


@dataclass
class FieldView:
    """One field of a form. `shown` and `links` go entry by entry with a list `value`: as people write it, where it leads.

    `to` and `slug` are the kind that a link leads to, `add` its field for the name of a new one, "" where none can be made.
    """

    name: str = ""
    label: str = ""
    input: str = "text"
    required: bool = False
    editable: bool = True
    value: str | list[str] = ""
    shown: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    options: list[Option] = field(default_factory=list[Option])
    to: str = ""
    slug: str = ""
    add: str = ""


@dataclass
class Card:
    """One card of an item. `count` is capped ("50+"); the newest rows, and the path of the view with more, or ""."""

    name: str = ""
    kind: str = ""
    count: str = ""
    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""


@dataclass
class DetailPage(Page):
    """One item; `version` is 0 for one that is not saved yet.

    `about` is the field of an activity that says that it is about this item, or "". `managers` are the names of those who
    shape the form, "" for one of them.
    """

    kind: str = ""
    slug: str = ""
    id: str = ""
    version: int = 0
    title: str = ""
    line: str = ""
    initials: str = ""
    hue: int = 0
    fields: list[FieldView] = field(default_factory=list[FieldView])
    about: str = ""
    managers: str = ""
    cards: list[Card] = field(default_factory=list[Card])


@dataclass
class CardPage(Page):
    """More rows of one card of an item."""

    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""


@dataclass
class PreferencesPage(Page):
    """What this person chose, by name: "cards-contact" is an order of cards, "favourites-contact" ids of items."""

    values: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


@dataclass
class PhonePage(Page):
    """Whom a number or a name belongs to, in every kind that can be called; `call` dials what was typed."""

    query: str = ""
    number: str = ""
    call: str = ""
    add: str = ""
    rows: list[Row] = field(default_factory=list[Row])


@dataclass
class Difference:
    """One field of a change, as people read it; `shown_as` says what before and after are: "text", "key" or "moment"."""

    name: str = ""
    label: str = ""
    shown_as: str = "text"
    before: str = ""
    after: str = ""


@dataclass
class Version:
    """One version of an item. `at` is ISO 8601 in UTC."""

    version: int = 0
    at: str = ""
    by: str = ""
    changes: list[Difference] = field(default_factory=list[Difference])


@dataclass
class HistoryPage(Page):
    """The changes of one item, newest first; `next` is the path of the view that goes on, or ""."""

    kind: str = ""
    slug: str = ""
    id: str = ""
    title: str = ""
    versions: list[Version] = field(default_factory=list[Version])
    next: str = ""
