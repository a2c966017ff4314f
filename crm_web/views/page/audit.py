"""What happened, for administrators."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page
from crm_web.views.page.rows import Filter


@dataclass
class Told:
    """One detail of an event: its name is the key of a text, its value a text or the key of one."""

    name: str = ""
    value: str = ""


@dataclass
class AuditRow:
    """One event. `by` is a name, "" where nobody was signed in; `href` leads to what it is about."""

    id: int = 0
    at: str = ""
    by: str = ""
    event: str = ""
    subject: str = ""
    href: str = ""
    told: list[Told] = field(default_factory=list[Told])


@dataclass
class AuditPage(Page):
    """Events, newest first, by what they can be narrowed, and the path of those before them."""

    rows: list[AuditRow] = field(default_factory=list[AuditRow])
    filters: list[Filter] = field(default_factory=list[Filter])
    next: str = ""
