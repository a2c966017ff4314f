from sqlmodel import Field, SQLModel


class Allowance(SQLModel, table=True):
    """How much phones may keep, as a manager says it in the place of what is usual: "days" of pages, "megabytes" of them."""

    name: str = Field(primary_key=True, max_length=32)
    amount: int
