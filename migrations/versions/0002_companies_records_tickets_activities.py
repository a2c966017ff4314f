"""Companies, records, tickets, activities, attachments, preferences."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TEXTS = {
    "company": ("address", "note"),
    "record": ("type", "stage", "status"),
    "ticket": ("stage", "priority", "opened_at"),
    "activity": ("type", "direction", "outcome", "counterpart", "started_at", "duration", "next_step"),
}
LISTS = {"company": ("phone", "email")}
LINKS = {
    "record": ("company", "contact", "ticket"),
    "ticket": ("contact",),
    "activity": ("contact", "company", "ticket"),
}


def upgrade() -> None:
    for table in TEXTS:
        _entity(table)
    op.add_column("contact", sa.Column("company", sa.String(64), nullable=False, server_default=""))
    op.add_column("contact", sa.Column("address", sa.String(), nullable=False, server_default=""))
    _link_index("contact", "company")
    op.create_table(
        "attachment",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("op_id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("item_id", sa.String(64), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(128), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("deleted_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("op_id"),
    )
    op.create_index("ix_attachment_item", "attachment", ["kind", "item_id", "deleted_at", "at", "id"])
    op.create_table(
        "preference",
        sa.Column("user_id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "name"),
    )


def downgrade() -> None:
    op.drop_table("preference")
    op.drop_table("attachment")
    op.drop_index("ix_contact_company", "contact")
    with op.batch_alter_table("contact") as contact:
        contact.drop_column("address")
        contact.drop_column("company")
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
        *(sa.Column(name, sa.String(64), nullable=False) for name in LINKS.get(table, ())),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(f"ix_{table}_list", table, ["deleted_at", "sort_key", "id"])
    op.create_index(f"ix_{table}_mine", table, ["owner", "deleted_at", "sort_key", "id"])
    for column in LINKS.get(table, ()):
        _link_index(table, column)


def _link_index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column, "deleted_at", "sort_key", "id"])
