from datetime import datetime
from typing import Any

from sqlmodel import JSON, Field, SQLModel

from crm_web.model.moment import Moment, now


class Op(SQLModel, table=True):
    """A save that was done: what it was (SHA-256 of its body), whose, and what was answered. Kept 90 days."""

    id: str = Field(primary_key=True, max_length=64)
    user_id: str = Field(max_length=64)
    body_hash: str = Field(max_length=64)
    kind: str = Field(max_length=32)
    item_id: str = Field(max_length=64)
    answer: dict[str, Any] = Field(sa_type=JSON)
    at: datetime = Field(default_factory=now, sa_type=Moment, index=True)
