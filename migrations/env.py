"""Alembic's environment: the engine comes from the launcher (crm_web/storage/migrate.py), there is no alembic.ini."""

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from crm_web import model

SEARCH_ONLY = ("search_shadow", "ix_search_entry_text")  # each engine has its own, which no model knows
assert model.Contact  # the import registers the tables
connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    include_name=lambda name, _kind, _parents: not str(name).startswith(SEARCH_ONLY),
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
