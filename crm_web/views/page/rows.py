"""Pages that are rows of items."""

from dataclasses import dataclass, field

from crm_web.views.page.option import Option
from crm_web.views.page.page import Page


@dataclass
class Badge:
    """A choice that an item stands under: a text, or the key of one, and its colour where it has one."""

    text: str = ""
    colour: str = ""


@dataclass
class Row:
    """One line of a list or a card. `call` is what a tel: link may dial; `heading` the letter under which it stands.

    `marks` are keys of texts that press; `at` is ISO 8601 in UTC. `about` is "kind/id" where a call is filed as an activity.
    `picture` is the address of what a file shows, where it is a picture, `document` where the browser has a viewer for it.
    """

    id: str = ""
    href: str = ""
    title: str = ""
    line: str = ""
    call: str = ""
    initials: str = ""
    hue: int = 0
    heading: str = ""
    marks: list[str] = field(default_factory=list[str])
    badges: list[Badge] = field(default_factory=list[Badge])
    at: str = ""
    about: str = ""
    picture: str = ""
    document: str = ""


@dataclass
class Filter:
    """A field by whose value the list can be narrowed; `value` is chosen, "" where none is."""

    name: str = ""
    label: str = ""
    value: str = ""
    options: list[Option] = field(default_factory=list[Option])


@dataclass
class Elsewhere:
    """What the same search finds in another kind of the section: how much ("3", "50+"), and where it is shown."""

    kind: str = ""
    count: str = ""
    href: str = ""


@dataclass
class ListPage(Page):
    """At most 50 rows; `next` is the path of the view that goes on, or "".

    `addable`: the person may make new ones. `only` is the view that is open ("recent" the phone knows by itself), "" for the first. `number` is the searched number as people
    write it, where the search is one, and `add` the address of a new item that has it. `letters` are the headings of the whole
    list, where this is a part of it and it is in the order of names. `beginning` is the path of a list that begins at a heading,
    without that, else "".
    """

    kind: str = ""
    slug: str = ""
    addable: bool = True
    query: str = ""
    only: str = ""
    number: str = ""
    call: str = ""
    add: str = ""
    filters: list[Filter] = field(default_factory=list[Filter])
    elsewhere: list[Elsewhere] = field(default_factory=list[Elsewhere])
    beginning: str = ""
    letters: list[str] = field(default_factory=list[str])
    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""


@dataclass
class PhonePage(Page):
    """Whom a number or a name belongs to, in every kind that can be called; `call` dials what was typed.

    A row says and calls the number by which it was found. `about` is "kind/id" of the one whose number was typed, where there
    is one. `calls` are the actor's last ones, where nothing is looked for. A phone that has nobody to ask says `alone`.
    """

    query: str = ""
    number: str = ""
    call: str = ""
    add: str = ""
    about: str = ""
    alone: bool = False
    rows: list[Row] = field(default_factory=list[Row])
    calls: list[Row] = field(default_factory=list[Row])


@dataclass
class CardPage(Page):
    """More rows of one card of an item."""

    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""
