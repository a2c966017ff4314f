from sqlmodel import JSON, Field

from crm_web.model.entity import Entity, link_index, list_indexes


class Contact(Entity, table=True):
    """A person. `phone` and `email` are lists: E.164 numbers (or as typed), addresses; `company` is an id."""

    __table_args__ = (*list_indexes("contact"), link_index("contact", "company"))

    first_name: str = ""
    last_name: str = ""
    company: str = Field(default="", max_length=64)
    phone: list[str] = Field(default_factory=list, sa_type=JSON)
    email: list[str] = Field(default_factory=list, sa_type=JSON)
    address: str = ""
    note: str = ""
