from sqlmodel import Field, SQLModel


class Clock(SQLModel, table=True):
    """One row: the database's `epoch` (made with it, anew by a restore) and `rev`, raised inside each write transaction."""

    id: int = Field(default=1, primary_key=True)
    epoch: str = Field(max_length=32)
    rev: int = 0
