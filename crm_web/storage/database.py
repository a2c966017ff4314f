"""The database, chosen by its address: SQLite in the data folder, or PostgreSQL."""

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

from crm_web.errors import SetupError
from crm_web.settings import Settings
from crm_web.storage.memory import Kept

FILE = "crm.sqlite3"
DRIVER = "postgresql+psycopg"
PATIENCE = 10  # seconds until a server that does not answer is taken for unreachable


@dataclass(frozen=True)
class Database:
    """Readers and the writer. On SQLite they differ, and `lock_file` is held by each write transaction of any process.

    `kept` is what this process remembers of it (storage/memory.py).
    """

    reader: Engine
    writer: Engine
    lock_file: Path | None = None
    kept: Kept = field(default_factory=Kept, compare=False, repr=False)


def open_database(settings: Settings) -> Database:
    """Open what the settings name; nothing is created but an empty SQLite file. Raises SetupError."""
    if not settings.database_url:
        return open_file(data_folder(settings) / FILE)
    url = _address(settings.database_url)
    if url.drivername == DRIVER:
        return _open_postgresql(url)
    file = Path(str(url.database)).absolute()
    _make_folder(file.parent)
    return open_file(file)


def data_folder(settings: Settings) -> Path:
    """Return the data folder, made if need be, for its owner's eyes only. Raises SetupError where it can't be written."""
    _make_folder(settings.data_dir)
    return settings.data_dir


def open_file(file: Path) -> Database:
    """Open a file of SQLite; it is made when it is used first. An error, which goes to the log, tells no values."""
    url = URL.create("sqlite", database=str(file))
    writer = create_engine(
        url, poolclass=QueuePool, pool_size=1, max_overflow=0, hide_parameters=True, connect_args=_CONNECT
    )
    reader = create_engine(url, poolclass=QueuePool, pool_size=8, hide_parameters=True, connect_args=_CONNECT)
    event.listen(writer, "connect", _prepare_writer)
    event.listen(reader, "connect", _prepare_reader)
    event.listen(writer, "begin", _begin_writing)
    event.listen(reader, "begin", _begin_reading)
    return Database(reader, writer, file.with_name("write.lock"))


def unusable(engine: Engine, error: DBAPIError) -> SetupError:
    """Say which database can't be used and why: the address without a password, the first line that its driver says."""
    address = engine.url.set(query={}).render_as_string(hide_password=True)
    reason = str(error.orig).strip().partition("\n")[0]
    return SetupError("setup.database", address=address, reason=reason)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):  # nobody else's: another process may begin at the same moment
            pass
    except OSError as error:
        raise SetupError("setup.folder", folder=folder, reason=error.strerror) from error


def _address(text: str) -> URL:
    """Read CRM_DATABASE_URL; the addresses that other programs take, without the driver's name, will do as well."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise SetupError("setup.database_url") from None  # the error may quote the password
    if url.drivername in ("postgres", "postgresql", DRIVER):
        return url.set(drivername=DRIVER)
    if url.drivername != "sqlite" or not url.database:
        raise SetupError("setup.database_url")
    return url


def _open_postgresql(url: URL) -> Database:
    engine = create_engine(url, pool_pre_ping=True, hide_parameters=True, connect_args={"connect_timeout": PATIENCE})
    try:
        engine.connect().close()
    except DBAPIError as error:
        raise unusable(engine, error) from error
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Database(reader, engine)


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
