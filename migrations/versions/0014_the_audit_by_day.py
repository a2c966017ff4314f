"""The events of a day are found by an index."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_audit_event_at", "audit_event", ["at", "id"])


def downgrade() -> None:
    op.drop_index("ix_audit_event_at", "audit_event")
