from sqlmodel import Field

from crm_web.model.entity import Entity, link_index, list_indexes


class Activity(Entity, table=True):
    """A call, an e-mail, a message, a comment.

    `started_at` is ISO 8601 in UTC, `duration` whole seconds, `counterpart` the number or address on the other side as
    people write it; `contact`, `company`, `ticket` and `record` are ids.
    """

    __table_args__ = (
        *list_indexes("activity"),
        *(link_index("activity", name) for name in ("contact", "company", "ticket", "record")),
    )

    type: str = ""
    direction: str = ""
    outcome: str = ""
    counterpart: str = ""
    started_at: str = ""
    duration: str = ""
    contact: str = Field(default="", max_length=64)
    company: str = Field(default="", max_length=64)
    ticket: str = Field(default="", max_length=64)
    record: str = Field(default="", max_length=64)
    next_step: str = ""
