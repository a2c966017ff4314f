from datetime import datetime

from sqlmodel import Field, SQLModel

from crm_web.model.moment import Moment, now


class UserIdentity(SQLModel, table=True):
    """As whom a provider knows a person: its `issuer`, and the `subject` that it never gives to anybody else."""

    __tablename__ = "user_identity"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive

    issuer: str = Field(primary_key=True, max_length=255)
    subject: str = Field(primary_key=True, max_length=255)
    user_id: str = Field(index=True, max_length=64)
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
