from sqlmodel import JSON, Field

from crm_web.model.entity import Entity, list_indexes


class Contact(Entity, table=True):
    """A person. `phone` and `email` are lists: E.164 numbers (or as typed), addresses."""

    __table_args__ = list_indexes("contact")

    first_name: str = ""
    last_name: str = ""
    phone: list[str] = Field(default_factory=list, sa_type=JSON)
    email: list[str] = Field(default_factory=list, sa_type=JSON)
    note: str = ""
