"""Categories of tickets, statuses, types of records; what tickets have by them, and the time in which a company is answered."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TEXTS = {
    "ticket_category": ("sla", "hours", "status_required", "many_statuses", "closed_children", "first_card"),
    "status": ("colour", "validation", "nextcall"),
    "record_type": ("first_card",),
}
LISTS = {"status": ("kinds",)}
IDS = {"ticket_category": ("zone",)}


def upgrade() -> None:
    for table in TEXTS:
        _entity(table)
    for name in ("category", "parent"):
        op.add_column("ticket", sa.Column(name, sa.String(64), nullable=False, server_default=""))
    op.add_column("ticket", sa.Column("statuses", sa.JSON(), nullable=False, server_default="[]"))
    for name in ("open_since", "due_at", "reopen_at"):
        op.add_column("ticket", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE ticket SET open_since = opened_at")
    op.create_index("ix_ticket_parent", "ticket", ["parent", "deleted_at", "sort_key", "id"])
    op.create_index("ix_ticket_reopen", "ticket", ["reopen_at", "stage"])
    op.add_column("company", sa.Column("sla", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("company") as company:
        company.drop_column("sla")
    for name in ("ix_ticket_reopen", "ix_ticket_parent"):
        op.drop_index(name, "ticket")
    with op.batch_alter_table("ticket") as ticket:
        for name in ("reopen_at", "due_at", "open_since", "statuses", "parent", "category"):
            ticket.drop_column(name)
    for table in reversed(TEXTS):
        op.drop_table(table)


def _entity(table: str) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("custom", sa.JSON(), nullable=False),
        sa.Column("sort_key", BYTEWISE, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("edited_at", MOMENT, nullable=False),
        sa.Column("deleted_at", MOMENT, nullable=True),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in LISTS.get(table, ())),
        *(sa.Column(name, sa.String(), nullable=False) for name in TEXTS[table]),
        *(sa.Column(name, sa.String(64), nullable=False) for name in IDS.get(table, ())),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(f"ix_{table}_list", table, ["deleted_at", "sort_key", "id"])
    op.create_index(f"ix_{table}_mine", table, ["owner", "deleted_at", "sort_key", "id"])
