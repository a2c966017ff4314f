from datetime import datetime

from sqlmodel import Field, SQLModel

from crm_web.model.moment import Moment, now


class UserSession(SQLModel, table=True):
    """One sign-in on one browser. `id` is the SHA-256 (hex) of the cookie's value, which is stored nowhere.

    A session that was revoked stays until it would have expired, so that its phone can be told.
    """

    __tablename__ = "user_session"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive

    id: str = Field(primary_key=True, max_length=64)
    user_id: str = Field(index=True, max_length=64)
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
    seen_at: datetime = Field(default_factory=now, sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment)
    revoked_at: datetime | None = Field(default=None, sa_type=Moment)
    device: str = Field(default="", max_length=256)
