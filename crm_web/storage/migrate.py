"""Bring a database to the newest schema; a new one gets its epoch."""

import secrets
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlmodel import Session, select

from crm_web.model import Clock
from crm_web.storage.database import Database
from crm_web.storage.transact import locked

SCRIPTS = Path(__file__).resolve().parents[2] / "migrations"


def migrate(database: Database) -> None:
    """Run what is missing, in one transaction, while no other process writes."""
    with locked(database.lock_file), database.writer.begin() as connection:
        command.upgrade(configuration(connection), "head")
        with Session(connection) as session:
            if session.exec(select(Clock)).first() is None:
                session.add(Clock(epoch=secrets.token_hex(8)))
                session.flush()


def configuration(connection: object) -> Config:
    """Return Alembic's configuration for a connection that is open."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config
