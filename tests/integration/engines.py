"""The engines on which the tests of the database run."""

import pytest

from crm_web.settings import Settings
from crm_web.storage.database import Database, open_database
from crm_web.storage.migrate import migrate

ENGINES = ("sqlite", "postgresql")
on_sqlite = pytest.mark.parametrize("engine", ["sqlite"])
on_postgresql = pytest.mark.parametrize("engine", ["postgresql"])


def make_tables(settings: Settings) -> None:
    opened = open_database(settings)
    migrate(opened)
    close(opened)


def close(database: Database) -> None:
    for connections in (database.writer, database.reader):
        connections.dispose()
