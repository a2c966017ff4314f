"""How the file of SQLite is opened (security.md), and that one process writes at a time."""

import fcntl
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine

from crm_web.services import ops
from crm_web.storage import transact
from crm_web.storage.database import Database, data_folder
from tests.integration.engines import on_sqlite
from tests.integration.saves import create, op, values

pytestmark = [on_sqlite, pytest.mark.usefixtures("database")]
FULL = 2


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_a_commit_is_on_the_disk_and_readers_do_not_wait_for_it(database: Database):
    assert pragma(database.writer, "journal_mode") == "wal"
    assert pragma(database.writer, "synchronous") == FULL


def test_readers_and_the_writer_wait_for_a_lock_and_keep_foreign_keys(database: Database):
    for engine in (database.reader, database.writer):
        assert (pragma(engine, "busy_timeout"), pragma(engine, "foreign_keys")) == (5000, 1)
    assert (pragma(database.reader, "query_only"), pragma(database.writer, "query_only")) == (1, 0)


def test_readers_see_what_was_while_somebody_writes(eva):
    create(eva, last_name="Dvořáková")
    with transact.writing() as session:
        ops.apply(session, eva, ops.parse(op(1, patch={"note": ("", "VIP")})))
        assert values(eva)["note"] == ""
    assert values(eva)["note"] == "VIP"


def test_who_writes_holds_the_lock_that_other_processes_wait_for(database: Database):
    assert is_free(database)
    with transact.writing():
        assert not is_free(database)
    assert is_free(database)


def is_free(database: Database) -> bool:
    with database.lock_file.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def test_processes_that_start_at_the_same_moment_do_not_disturb_each_other(settings):
    with ThreadPoolExecutor(8) as starting:
        for started in [starting.submit(data_folder, settings) for _ in range(800)]:
            assert started.result() == settings.data_dir
    assert not [path.name for path in settings.data_dir.iterdir() if "probe" in path.name or "tmp" in path.name]
