from datetime import datetime

from sqlmodel import Field, Index, SQLModel

from crm_web.model.moment import Moment, now


class Notification(SQLModel, table=True):
    """What one person should hear of: an item that concerns them now, by what happened to it (`event`).

    `by` is the id of who did it, the app itself too. What the item is called is not kept: it is read when it is told, by whom
    it is told to.
    """

    __table_args__ = (Index("ix_notification_user", "user_id", "at"),)

    id: str = Field(primary_key=True, max_length=64)
    user_id: str = Field(max_length=64)
    event: str = Field(max_length=32)
    kind: str = Field(max_length=32)
    item_id: str = Field(max_length=64)
    by: str = Field(max_length=64)
    at: datetime = Field(default_factory=now, sa_type=Moment)
    read_at: datetime | None = Field(default=None, sa_type=Moment)
