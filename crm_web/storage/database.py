"""The database, chosen by its address: SQLite in the data folder, or PostgreSQL."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import QueuePool

from crm_web.errors import SetupError
from crm_web.settings import Settings

FILE = "crm.sqlite3"


@dataclass(frozen=True)
class Database:
    """Readers and the writer. On SQLite they differ, and `lock_file` is held by each write transaction of any process."""

    reader: Engine
    writer: Engine
    lock_file: Path | None = None


def open_database(settings: Settings) -> Database:
    """Open what the settings name; nothing is created but an empty SQLite file. Raises SetupError."""
    if settings.database_url:
        url = make_url(settings.database_url)
        if url.get_backend_name() != "sqlite":
            engine = create_engine(url, pool_pre_ping=True)
            return Database(engine, engine)
        return _open_sqlite(Path(url.database or FILE))
    return _open_sqlite(data_folder(settings) / FILE)


def data_folder(settings: Settings) -> Path:
    """Return the data folder, made if need be, for its owner's eyes only. Raises SetupError where it can't be written."""
    folder = settings.data_dir
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SetupError("setup.folder", folder=folder, reason=error.strerror) from error
    return folder


def _open_sqlite(file: Path) -> Database:
    url = URL.create("sqlite", database=str(file))
    writer = create_engine(url, poolclass=QueuePool, pool_size=1, max_overflow=0, connect_args=_CONNECT)
    reader = create_engine(url, poolclass=QueuePool, pool_size=8, connect_args=_CONNECT)
    event.listen(writer, "connect", _prepare_writer)
    event.listen(reader, "connect", _prepare_reader)
    event.listen(writer, "begin", _begin_writing)
    event.listen(reader, "begin", _begin_reading)
    return Database(reader, writer, file.with_name("write.lock"))


_CONNECT = {"check_same_thread": False, "isolation_level": None, "timeout": 5}


def _prepare_writer(connection: Any, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_reader(connection: Any, _record: object) -> None:
    for pragma in ("busy_timeout=5000", "foreign_keys=ON", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")  # one snapshot for all that a use case reads
