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
    """One line of a list. `call` is what a tel: link may dial; `heading` the letter under which it stands."""

    id: str = ""
    href: str = ""
    title: str = ""
    line: str = ""
    call: str = ""
    initials: str = ""
    hue: int = 0
    heading: str = ""


@dataclass
class ListPage(Page):
    """At most 50 rows; `next` is the path of the view that goes on, or ""."""

    kind: str = ""
    slug: str = ""
    query: str = ""
    mine: bool = False
    rows: list[Row] = field(default_factory=list[Row])
    next: str = ""


@dataclass
class Option:
    """One choice: what is saved, and what is shown."""

    value: str = ""
    text: str = ""


@dataclass
class FieldView:
    """One field of a form. `shown` and `links` go entry by entry with a list `value`: as people write it, where it leads."""

    name: str = ""
    label: str = ""
    input: str = "text"
    required: bool = False
    editable: bool = True
    value: str | list[str] = ""
    shown: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    options: list[Option] = field(default_factory=list[Option])


@dataclass
class DetailPage(Page):
    """One item; `version` is 0 for one that is not saved yet."""

    kind: str = ""
    slug: str = ""
    id: str = ""
    version: int = 0
    title: str = ""
    line: str = ""
    initials: str = ""
    hue: int = 0
    fields: list[FieldView] = field(default_factory=list[FieldView])


@dataclass
class Difference:
    """One field of a change, as people read it."""

    name: str = ""
    label: str = ""
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
