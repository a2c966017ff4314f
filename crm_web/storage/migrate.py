"""Bring a database to the newest schema; a new one gets its epoch."""

import secrets
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from crm_web.errors import SetupError
from crm_web.model import Clock
from crm_web.storage.database import Database, unusable
from crm_web.storage.transact import locked

SCRIPTS = Path(__file__).resolve().parents[2] / "migrations"
_LOCK = 0x43524D  # any number that no other program takes; on SQLite the lock file does the same


def migrate(database: Database) -> None:
    """Run what is missing, in one transaction, while no other process does. Raises SetupError."""
    try:
        with locked(database.lock_file), database.writer.begin() as connection:
            if database.lock_file is None:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            _upgrade(connection)
    except DBAPIError as error:
        raise unusable(database.writer, error) from error
    except CommandError as error:  # Alembic does not know the schema that the database has
        raise SetupError("setup.schema") from error


def configuration(connection: object) -> Config:
    """Return Alembic's configuration for a connection that is open."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    command.upgrade(configuration(connection), "head")
    with Session(connection) as session:
        if session.exec(select(Clock)).first() is None:
            session.add(Clock(epoch=secrets.token_hex(8)))
            session.flush()
