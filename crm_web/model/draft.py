from datetime import datetime
from typing import Any

from sqlmodel import JSON, Field, Index, SQLModel

from crm_web.model.moment import Moment, now


class Draft(SQLModel, table=True):
    """What a person has typed and not saved, as one of their devices told last; nobody else ever sees it.

    `id` is the id of the op that it will become, `fields` = {name: {"from", "to"}}; without `base_version` it is a new item.
    """

    __table_args__ = (Index("ix_draft_item", "user_id", "kind", "item_id"),)

    id: str = Field(primary_key=True, max_length=64)
    user_id: str = Field(max_length=64)
    kind: str = Field(max_length=32)
    item_id: str = Field(max_length=64)
    base_version: int | None = None
    fields: dict[str, Any] = Field(sa_type=JSON)
    at: datetime = Field(default_factory=now, sa_type=Moment)
