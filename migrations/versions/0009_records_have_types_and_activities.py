"""Types and statuses of records are rows; records have activities and a next call."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TYPES = {"deal": "Deal", "complaint": "Complaint", "contract": "Contract"}  # what could be chosen until now
STATUSES = {"new": "New", "offered": "Offered", "won": "Won", "lost": "Lost"}
USED_TYPE = "SELECT count(*) FROM record WHERE type = :id"
USED_STATUS = "SELECT count(*) FROM record WHERE status = :id"
TYPE = """INSERT INTO record_type (id, version, title, owner, description, custom, sort_key, created_at, edited_at, first_card)
VALUES (:id, 1, :title, '', '', '{}', :id, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, '')"""
STATUS = """INSERT INTO status (id, version, title, owner, description, custom, sort_key, created_at, edited_at, kinds, colour,
validation, nextcall) VALUES (:id, 1, :title, '', '', '{}', :id, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, '["record"]', '', '', '')"""


def upgrade() -> None:
    op.add_column("record", sa.Column("next_call", sa.String(), nullable=False, server_default=""))
    op.add_column("activity", sa.Column("record", sa.String(64), nullable=False, server_default=""))
    op.create_index("ix_activity_record", "activity", ["record", "deleted_at", "sort_key", "id"])
    _rows(TYPES, USED_TYPE, TYPE)
    _rows(STATUSES, USED_STATUS, STATUS)


def downgrade() -> None:
    op.drop_index("ix_activity_record", "activity")
    with op.batch_alter_table("activity") as activity:
        activity.drop_column("record")
    with op.batch_alter_table("record") as record:
        record.drop_column("next_call")


def _rows(words: dict[str, str], used: str, insert: str) -> None:
    """Make a row of every choice that is in use, under the id that the records have."""
    for value, title in words.items():
        if op.get_bind().scalar(sa.text(used), {"id": value}):
            op.get_bind().execute(sa.text(insert), {"id": value, "title": title})
