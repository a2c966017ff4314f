"""People have an address and are invited by a link that works once."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("user", sa.Column("email", sa.String(254), nullable=False, server_default=""))
    op.add_column("user", sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_user_email", "user", ["email"])
    op.create_table(
        "one_time_token",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_one_time_token_user_id", "one_time_token", ["user_id"])


def downgrade() -> None:
    op.drop_table("one_time_token")
    op.drop_index("ix_user_email", "user")
    op.drop_column("user", "seen_at")
    op.drop_column("user", "email")
