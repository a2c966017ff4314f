from datetime import datetime
from typing import Any

from sqlmodel import JSON, Field, Index, SQLModel

from crm_web.model.moment import Moment, now


class AuditEvent(SQLModel, table=True):
    """Who did what to what, in the order of writing; rows are only ever added.

    `id` counts without gaps; `hash` is the SHA-256 of all the rest, `previous` that of the event before: who changes or takes
    away one would have to change all that follow. `by` is a person's id, "" where nobody was signed in.
    """

    __tablename__ = "audit_event"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive
    __table_args__ = (
        Index("ix_audit_event_at", "at", "id"),
        Index("ix_audit_event_by", "by", "id"),
        Index("ix_audit_event_event", "event", "id"),
    )

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(default_factory=now, sa_type=Moment)
    by: str = Field(default="", max_length=64)
    event: str = Field(max_length=32)
    subject: str = Field(default="", max_length=256)
    told: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    previous: str = Field(default="", max_length=64)
    hash: str = Field(default="", max_length=64)
