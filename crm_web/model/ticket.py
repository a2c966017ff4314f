from sqlmodel import Field

from crm_web.model.entity import Entity, link_index, list_indexes


class Ticket(Entity, table=True):
    """A case. `contact` is an id, `opened_at` ISO 8601 in UTC."""

    __table_args__ = (*list_indexes("ticket"), link_index("ticket", "contact"))

    stage: str = "OPEN"
    priority: str = ""
    contact: str = Field(default="", max_length=64)
    opened_at: str = ""
