from datetime import datetime

from sqlmodel import Field, SQLModel

from crm_web.model.moment import Moment, now


class Passkey(SQLModel, table=True):
    """A key of somebody's device (WebAuthn). `id` is the SHA-256 (hex) of the credential's id; the rest is base64url.

    `sign_count` is what the device counted when it was last used; many always say 0.
    """

    id: str = Field(primary_key=True, max_length=64)
    credential_id: str
    user_id: str = Field(index=True, max_length=64)
    public_key: str
    sign_count: int = 0
    device: str = Field(default="", max_length=256)
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)
