from crm_web.model.entity import Entity, list_indexes


class RecordType(Entity, table=True):
    """What records of one sort are, such as complaints."""

    __tablename__ = "record_type"  # pyright: ignore[reportAssignmentType]  SQLModel types it as a directive
    __table_args__ = list_indexes("record_type")

    first_card: str = ""
