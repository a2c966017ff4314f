from sqlmodel import JSON, Field, Index

from crm_web.model.entity import Entity, link_index, list_indexes


class Ticket(Entity, table=True):
    """A case. `contact`, `category`, `parent` and `statuses` are ids, all moments ISO 8601 in UTC.

    `due_at` follows from `open_since`, since when it is open this time; at `reopen_at` it opens again by itself.
    """

    __table_args__ = (
        *list_indexes("ticket"),
        *(link_index("ticket", name) for name in ("contact", "parent")),
        Index("ix_ticket_reopen", "reopen_at", "stage"),
    )

    stage: str = "OPEN"
    priority: str = ""
    contact: str = Field(default="", max_length=64)
    category: str = Field(default="", max_length=64)
    parent: str = Field(default="", max_length=64)
    statuses: list[str] = Field(default_factory=list, sa_type=JSON)
    opened_at: str = ""
    open_since: str = ""
    due_at: str = ""
    reopen_at: str = ""
