"""A whole database copied to a file of SQLite, and such a file put in the place of a whole database."""

import secrets
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, func
from sqlmodel import Session, SQLModel, col, select, update

from crm_web.errors import SetupError
from crm_web.model import AuditEvent, Clock, UserSession
from crm_web.storage import crash
from crm_web.storage.database import Database, open_file
from crm_web.storage.migrate import migrate
from crm_web.storage.transact import locked

PAGES = 1000  # of SQLite's, written at a time
ROWS = 1000
CLOCK = "clock"


def copy_out(database: Database, file: Path) -> None:
    """Write the database, as it is at one moment, to a new file; nobody who reads or writes has to wait. Raises SetupError."""
    if database.lock_file is None:
        update_schema(file)
        with _opened(file) as copy, database.reader.connect() as source, copy.writer.begin() as target:
            _copy_rows(source, target)
    else:
        with _raw(database.reader) as source, closing(sqlite3.connect(file)) as target:
            source.backup(target)
    check(file)


def check(file: Path) -> None:
    """Let SQLite look at all of a copy, and make one file of it. Raises SetupError where it is damaged."""
    try:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.Error as error:
        said = str(error)
    if said != "ok":
        raise SetupError("setup.backup.database", reason=said)


def update_schema(file: Path) -> None:
    """Bring a copy to the newest schema. Raises SetupError where a newer version of the app has made it."""
    with _opened(file) as copy:
        migrate(copy)


def copy_in(file: Path, database: Database) -> None:
    """Let the database hold what a copy of the newest schema holds, at one moment for all, under a new epoch.

    A session goes on only where both have it: who was signed out since the copy was made stays so. The audit goes on from
    where it is. Raises SetupError.
    """
    put = _put_rows if database.lock_file is None else _put_pages
    with _opened(file) as copy, locked(database.lock_file):
        put(copy, database)
        crash.point("restore.done")


def _put_pages(copy: Database, database: Database) -> None:
    with database.reader.connect() as present:
        _renew(copy, present)
    with _raw(copy.reader) as source, _raw(database.writer) as target:
        source.backup(target, pages=PAGES, progress=_some_are_written)


def _some_are_written(_status: int, _remaining: int, _total: int) -> None:
    crash.point("restore.pages")


def _put_rows(copy: Database, database: Database) -> None:
    with database.writer.begin() as target:
        target.execute(update(Clock).values(rev=Clock.rev + 1))  # whoever writes waits here
        _renew(copy, target)
        with copy.reader.connect() as source:
            _copy_rows(source, target)
        crash.point("restore.pages")


def _copy_rows(source: Connection, target: Connection) -> None:
    """Replace the rows of all tables. The one of the clock stays, because writers wait for it, and is set instead."""
    for table in reversed(SQLModel.metadata.sorted_tables):
        if table.name != CLOCK:
            target.execute(table.delete())
    for table in SQLModel.metadata.sorted_tables:
        for rows in source.execute(table.select()).mappings().partitions(ROWS):
            if table.name == CLOCK:
                target.execute(table.update(), dict(rows[0]))
            else:
                target.execute(table.insert(), [dict(row) for row in rows])
    if target.dialect.name == "postgresql":
        _count_on(target)


def _count_on(target: Connection) -> None:
    """Let PostgreSQL number new rows from the last one on."""
    for table in SQLModel.metadata.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            last = func.coalesce(func.max(column), 1)
            target.execute(table.select().with_only_columns(func.setval(sequence, last)))


def _renew(copy: Database, present: Connection) -> None:
    sessions = set(present.execute(select(UserSession.id)).scalars())
    with Session(copy.writer) as session:
        _go_on_with_audit(session, present)
        for row in session.exec(select(UserSession)):
            if row.id not in sessions:
                session.delete(row)
        session.exec(update(Clock).values(epoch=secrets.token_hex(8)))
        session.commit()


def _go_on_with_audit(copy: Session, present: Connection) -> None:
    """Let the copy keep what was written into the audit since it was made, where it is of the same audit."""
    table = SQLModel.metadata.tables["audit_event"]
    last = copy.exec(select(AuditEvent).order_by(col(AuditEvent.id).desc()).limit(1)).first()
    if last and present.execute(select(AuditEvent.hash).where(AuditEvent.id == last.id)).scalar() != last.hash:
        return
    newer = table.select().where(table.c.id > (last.id if last else 0)).order_by(table.c.id)
    for rows in present.execute(newer).mappings().partitions(ROWS):
        copy.connection().execute(table.insert(), [dict(row) for row in rows])


@contextmanager
def _opened(file: Path) -> Generator[Database]:
    copy = open_file(file)
    try:
        yield copy
    finally:
        for connections in (copy.reader, copy.writer):
            connections.dispose()


@contextmanager
def _raw(engine: Engine) -> Generator[sqlite3.Connection]:
    with closing(engine.raw_connection()) as connection:
        try:
            yield cast("sqlite3.Connection", connection.driver_connection)
        except sqlite3.Error as error:
            raise SetupError("setup.backup.database", reason=error) from error
