"""The page of an item's changes."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


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
