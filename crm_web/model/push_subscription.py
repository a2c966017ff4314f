from datetime import datetime

from sqlmodel import Field, SQLModel

from crm_web.model.moment import Moment, now


class PushSubscription(SQLModel, table=True):
    """Where a browser hears of something while the app is closed (RFC 8030); it goes with the session that asked for it.

    `id` is the SHA-256 (hex) of the endpoint; `p256dh` and `auth` are the browser's keys (RFC 8291) in base64url.
    """

    __tablename__ = "push_subscription"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive

    id: str = Field(primary_key=True, max_length=64)
    session_id: str = Field(index=True, max_length=64)
    user_id: str = Field(index=True, max_length=64)
    endpoint: str = Field(max_length=1024)
    p256dh: str = Field(max_length=128)
    auth: str = Field(max_length=64)
    language: str = Field(max_length=8)
    at: datetime = Field(default_factory=now, sa_type=Moment)
