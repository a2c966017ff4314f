"""The page of one item, or of one that is not saved yet."""

from dataclasses import dataclass, field

from crm_web.views.page.option import Option
from crm_web.views.page.page import Page
from crm_web.views.page.rows import Row


@dataclass
class Shortcut:
    """A link of the item to which a field links: to another item of the kind `to`."""

    to: str = ""
    href: str = ""
    title: str = ""


@dataclass
class Asked:
    """The field is asked only while the one called `name` has one of `values`, or any; `saved` is what it has."""

    name: str = ""
    values: list[str] = field(default_factory=list[str])
    saved: str | list[str] = ""


@dataclass
class FieldView:
    """One field of a form, or the heading of a section (its `input` is "section").

    `shown` and `links` go entry by entry with a list `value`: as people write it, where it leads. A link to what was
    deleted has its title and leads nowhere.
    `shortcut` is where a link of the linked item leads, and its title; `reach` are its numbers and addresses, and what
    begins a call or a letter there. `to` and `slug` are the kind that a link leads to, `add` its field for the name of a
    new one, "" where none can be made. A `fixed` one is only said of a new item. `most` is how many entries there may be. `by_manager`: what is asked here is a
    manager's to explain.
    """

    name: str = ""
    label: str = ""
    input: str = "text"
    required: bool = False
    fixed: bool = False
    editable: bool = True
    value: str | list[str] = ""
    shown: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    options: list[Option] = field(default_factory=list[Option])
    shortcut: Shortcut | None = None
    reach: list[Option] = field(default_factory=list[Option])
    to: str = ""
    slug: str = ""
    add: str = ""
    hint: str = ""
    most: int = 50
    by_manager: bool = False
    conditions: list[Asked] = field(default_factory=list[Asked])


@dataclass
class Card:
    """One card of an item. `count` is capped ("50+"); the newest rows, and the path of the view with more, or "".

    `add` is the address of a new item that belongs on it, or ""; `comments`: one can be written on the card itself.
    """

    name: str = ""
    kind: str = ""
    count: str = ""
    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""
    add: str = ""
    comments: bool = False


@dataclass
class Typed:
    """What the actor typed into the item on some device and has not saved: `count` fields. `at` is ISO 8601 in UTC."""

    op_id: str = ""
    at: str = ""
    count: int = 0


@dataclass
class DetailPage(Page):
    """One item; `version` is 0 for one that is not saved yet.

    `about` is the field of an activity that says that it is about this item, or "". `managers` are the names of those who
    shape the form, "" for one of them; `former` the titles of fields that they took away, by name. `first` is the card that
    is open first, "" for the details. `changeable`, `deletable` and `clonable` are what the person may do with the item; of a deleted one only its title is told, who deleted it and when (ISO 8601 in
    UTC), and `deletable` is the right to give it back.
    """

    kind: str = ""
    slug: str = ""
    id: str = ""
    version: int = 0
    title: str = ""
    line: str = ""
    initials: str = ""
    hue: int = 0
    marks: list[str] = field(default_factory=list[str])
    fields: list[FieldView] = field(default_factory=list[FieldView])
    former: dict[str, str] = field(default_factory=dict[str, str])
    about: str = ""
    managers: str = ""
    first: str = ""
    changeable: bool = False
    deletable: bool = False
    clonable: bool = False
    deleted_by: str = ""
    deleted_at: str = ""
    cards: list[Card] = field(default_factory=list[Card])
    typed: list[Typed] = field(default_factory=list[Typed])
