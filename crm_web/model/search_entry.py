from sqlmodel import Field, SQLModel, UniqueConstraint


class SearchEntry(SQLModel, table=True):
    """What an item can be found by: folded words and digits, each after a space (services/items.py makes it).

    On SQLite a trigram index shadows this table by triggers, on PostgreSQL it has one itself (the first migration).
    """

    __tablename__ = "search_entry"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive
    __table_args__ = (UniqueConstraint("kind", "item_id"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(max_length=32)
    item_id: str = Field(max_length=64)
    text: str = ""
