"""What administrators say of the rights of roles."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "role_right",
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("field", sa.String(64), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("scope", sa.String(8), nullable=False),
        sa.PrimaryKeyConstraint("role", "kind", "field", "action"),
    )


def downgrade() -> None:
    op.drop_table("role_right")
