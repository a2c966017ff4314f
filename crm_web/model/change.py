from datetime import datetime
from typing import Any

from sqlmodel import JSON, Field, SQLModel, UniqueConstraint

from crm_web.model.moment import Moment, now


class Change(SQLModel, table=True):
    """One version of one item: who saved which fields, `fields` = {name: {"from", "to"}}.

    `merged`: it was saved by somebody who had not seen the versions before it, and kept what those changed.
    """

    __table_args__ = (UniqueConstraint("kind", "item_id", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(max_length=32)
    item_id: str = Field(max_length=64)
    version: int
    at: datetime = Field(default_factory=now, sa_type=Moment)
    by: str = Field(max_length=64)
    op_id: str = Field(default="", max_length=64)
    fields: dict[str, Any] = Field(sa_type=JSON)
    merged: bool = False
