from datetime import datetime
from typing import Any

from sqlmodel import JSON, Field, SQLModel

from crm_web.model.moment import Moment, now


class OneTimeToken(SQLModel, table=True):
    """Something that may be done once: `id` is the SHA-256 (hex) of a secret that is stored nowhere.

    `purpose` says what for; `told` is what has to be known then.
    """

    __tablename__ = "one_time_token"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive

    id: str = Field(primary_key=True, max_length=64)
    purpose: str = Field(max_length=32)
    user_id: str = Field(default="", index=True, max_length=64)
    told: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment)
