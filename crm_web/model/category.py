from sqlmodel import Field

from crm_web.model.entity import Entity, list_indexes


class Category(Entity, table=True):
    """What tickets of one sort have in common.

    `sla` is whole minutes of `hours` (crm_web/fields/week.py) by the clocks of `zone`; `many_statuses` and `closed_children` are
    "yes" or empty.
    """

    __tablename__ = "ticket_category"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive
    __table_args__ = list_indexes("ticket_category")

    sla: str = ""
    hours: str = ""
    zone: str = Field(default="Europe/Prague", max_length=64)
    status_required: str = "never"
    many_statuses: str = ""
    closed_children: str = ""
    first_card: str = ""
