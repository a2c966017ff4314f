from sqlmodel import JSON, Field

from crm_web.model.entity import Entity, list_indexes


class Company(Entity, table=True):
    """A firm. `sla` is whole minutes in which its tickets are answered, "" as their category says. `phone` and `email` are lists: E.164 numbers (or as typed), addresses."""

    __table_args__ = list_indexes("company")

    phone: list[str] = Field(default_factory=list, sa_type=JSON)
    email: list[str] = Field(default_factory=list, sa_type=JSON)
    address: str = ""
    note: str = ""
    sla: str = ""
