from datetime import datetime

from sqlmodel import Field, Index, SQLModel

from crm_web.model.moment import Moment, now


class Attachment(SQLModel, table=True):
    """A file of an item (`kind`, `item_id`). Its bytes lie in the store of files under its `id`; `size` in bytes."""

    __table_args__ = (Index("ix_attachment_item", "kind", "item_id", "deleted_at", "at", "id"),)

    id: str = Field(primary_key=True, max_length=64)
    op_id: str = Field(unique=True, max_length=64)
    kind: str = Field(max_length=32)
    item_id: str = Field(max_length=64)
    title: str
    media_type: str = Field(max_length=128)
    size: int
    sha256: str = Field(max_length=64)
    by: str = Field(max_length=64)
    at: datetime = Field(default_factory=now, sa_type=Moment)
    deleted_at: datetime | None = Field(default=None, sa_type=Moment)
