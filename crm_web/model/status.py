from sqlmodel import JSON, Field

from crm_web.model.entity import Entity, list_indexes


class Status(Entity, table=True):
    """What became of a ticket or a record. `kinds` are those that can have it; `validation` and `nextcall` "yes" or empty."""

    __table_args__ = list_indexes("status")

    kinds: list[str] = Field(default_factory=list, sa_type=JSON)
    colour: str = ""
    validation: str = ""
    nextcall: str = ""
