from typing import Any

from sqlmodel import JSON, Field, SQLModel


class Preference(SQLModel, table=True):
    """What one person chose, the same on every device: the order of a kind's cards, their favourites."""

    user_id: str = Field(primary_key=True, max_length=64)
    name: str = Field(primary_key=True, max_length=64)
    value: list[Any] = Field(sa_type=JSON)
    version: int = 1
