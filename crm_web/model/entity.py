"""What contacts, companies and records have in common."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String
from sqlmodel import JSON, Field, SQLModel

from crm_web.model.moment import Moment, now

BYTEWISE = String().with_variant(String(collation="C"), "postgresql")


class Entity(SQLModel):
    """Columns of every kind. `title` is empty where the kind derives it from other fields.

    `sort_key` is made from the values on each save (services/items.py): the same order on every engine and on the phone.
    `custom` holds the values of fields that a manager added. `rev` is the database's at the last change (storage/transact.py).
    """

    id: str = Field(primary_key=True, max_length=64)
    version: int = 1
    title: str = ""
    owner: str = Field(default="", max_length=64)
    description: str = ""
    custom: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    sort_key: str = Field(default="", sa_type=BYTEWISE)  # pyright: ignore[reportArgumentType]  an instance is fine
    created_at: datetime = Field(default_factory=now, sa_type=Moment)
    edited_at: datetime = Field(default_factory=now, sa_type=Moment)
    deleted_at: datetime | None = Field(default=None, sa_type=Moment)
    rev: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


def list_indexes(table: str) -> tuple[Index, ...]:
    """Return what makes a kind's list, all of it, one's own and what changed, a walk along an index; each table has its own."""
    return (
        Index(f"ix_{table}_list", "deleted_at", "sort_key", "id"),
        Index(f"ix_{table}_mine", "owner", "deleted_at", "sort_key", "id"),
        Index(f"ix_{table}_rev", "rev", "id"),
    )


def link_index(table: str, column: str) -> Index:
    """Return what makes the items that link to another one, newest or first by name, a walk along an index."""
    return Index(f"ix_{table}_{column}", column, "deleted_at", "sort_key", "id")
