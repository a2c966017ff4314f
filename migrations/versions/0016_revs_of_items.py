"""At which revision of the database each item was changed last."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

TABLES = (
    *("contact", "company", "record", "ticket", "activity"),
    *("ticket_category", "status", "record_type", "formfield"),
)


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("rev", sa.Integer(), nullable=False, server_default="0"))
        op.create_index(f"ix_{table}_rev", table, ["rev", "id"])


def downgrade() -> None:
    for table in TABLES:
        op.drop_index(f"ix_{table}_rev", table)
        op.drop_column(table, "rev")
