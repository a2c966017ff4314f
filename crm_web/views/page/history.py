"""The page of an item's changes."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class Difference:
    """One field of a change, as people read it; `shown_as` says what before and after are: "text", "key" or "moment".

    `was` is the saved value of before, where the field may be given it back (`restorable`).
    """

    name: str = ""
    label: str = ""
    shown_as: str = "text"
    before: str = ""
    after: str = ""
    restorable: bool = False
    was: str | list[str] = ""


@dataclass
class Version:
    """One version of an item. `at` is ISO 8601 in UTC; `merged`: it kept what others had changed meanwhile."""

    version: int = 0
    at: str = ""
    by: str = ""
    merged: bool = False
    changes: list[Difference] = field(default_factory=list[Difference])


@dataclass
class HistoryPage(Page):
    """The changes of one item, newest first; `next` is the path of the view that goes on, or "".

    `version` is the item's, `values` are those of its fields that may be given back what they held before.
    """

    kind: str = ""
    slug: str = ""
    id: str = ""
    version: int = 0
    title: str = ""
    values: dict[str, str | list[str]] = field(default_factory=dict[str, str | list[str]])
    versions: list[Version] = field(default_factory=list[Version])
    next: str = ""
