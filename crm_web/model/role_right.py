from sqlmodel import Field, SQLModel


class RoleRight(SQLModel, table=True):
    """What administrators say of a role in the place of what it may by itself: how far (none, own, all) an action reaches.

    `field` is "" for the items of the kind themselves.
    """

    __tablename__ = "role_right"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive

    role: str = Field(primary_key=True, max_length=32)
    kind: str = Field(primary_key=True, max_length=32)
    field: str = Field(default="", primary_key=True, max_length=64)
    action: str = Field(primary_key=True, max_length=16)
    scope: str = Field(max_length=8)
