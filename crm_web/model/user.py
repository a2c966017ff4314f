from datetime import datetime

from sqlmodel import Field, SQLModel

from crm_web.model.moment import Moment, now


class User(SQLModel, table=True):
    """A person who signs in. `role` is agent, manager or admin; `demo` accounts sign in over loopback only.

    `email` is lower case, or empty. `seen_at` is None until they come for the first time.
    """

    id: str = Field(primary_key=True, max_length=64)
    login: str = Field(unique=True, max_length=64)
    name: str = ""
    email: str = Field(default="", index=True, max_length=254)
    role: str = "agent"
    language: str = ""
    password_hash: str = ""
    active: bool = True
    demo: bool = False
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
    seen_at: datetime | None = Field(default=None, sa_type=Moment)
