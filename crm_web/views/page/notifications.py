"""What a person heard of."""

from dataclasses import dataclass, field

from crm_web.views.page.page import Page


@dataclass
class Notice:
    """One notification: what happened (`event`) to what (`title`, at `href`), who did it, when (ISO 8601 in UTC)."""

    id: str = ""
    event: str = ""
    title: str = ""
    href: str = ""
    by: str = ""
    at: str = ""
    read: bool = False


@dataclass
class NotificationsPage(Page):
    """The newest first, and how many of them are unread; `events` are all that a person can hear of."""

    notices: list[Notice] = field(default_factory=list[Notice])
    unread: int = 0
    events: list[str] = field(default_factory=list[str])
