"""What managers say of the fields of forms."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TEXTS = (
    *("form", "name", "origin", "type", "several", "position", "required", "read_only", "hidden", "in_list"),
    *("removed", "pattern"),
)


def upgrade() -> None:
    op.create_table(
        "formfield",
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
        *(sa.Column(name, sa.String(), nullable=False) for name in TEXTS),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("only_when", sa.String(64), nullable=False),
        sa.Column("only_values", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_formfield_list", "formfield", ["deleted_at", "sort_key", "id"])
    op.create_index("ix_formfield_mine", "formfield", ["owner", "deleted_at", "sort_key", "id"])


def downgrade() -> None:
    op.drop_table("formfield")
