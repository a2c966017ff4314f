from sqlmodel import Field

from crm_web.model.entity import Entity, link_index, list_indexes


class Record(Entity, table=True):
    """A CRM record: a deal, a complaint, a contract. `type`, `status` and links are ids, `next_call` is ISO 8601 in UTC."""

    __table_args__ = (
        *list_indexes("record"),
        *(link_index("record", name) for name in ("company", "contact", "ticket")),
    )

    type: str = ""
    stage: str = "OPEN"
    status: str = ""
    company: str = Field(default="", max_length=64)
    contact: str = Field(default="", max_length=64)
    ticket: str = Field(default="", max_length=64)
    next_call: str = ""
