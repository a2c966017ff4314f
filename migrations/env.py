"""Alembic's environment: the engine comes from the launcher (crm_web/storage/migrate.py), there is no alembic.ini."""

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from crm_web import model

assert model.Contact  # the import registers the tables
connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    include_name=lambda name, kind, _parents: kind != "table" or not str(name).startswith("search_shadow"),
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
