"""Run a use case off the event loop, in one transaction. The only commit is here.

A use case is a plain function `(session, …) → value`. Reads run in a small pool of threads; on SQLite writes run in one
thread, with the one writing connection, and hold a lock file that every process respects.
"""

import asyncio
import fcntl
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import event
from sqlmodel import Session, col, update

from crm_web.model import Clock, Entity
from crm_web.storage import crash, memory, news
from crm_web.storage.database import Database
from crm_web.storage.news import News

P = ParamSpec("P")
T = TypeVar("T")


class _Current:
    """Which database this process works with, and the threads that do."""

    database: Database
    readers: ThreadPoolExecutor
    writers: ThreadPoolExecutor


def connect(database: Database) -> None:
    """Use `database` from now on."""
    _Current.database = database
    _Current.readers = ThreadPoolExecutor(4, thread_name_prefix="read")
    _Current.writers = ThreadPoolExecutor(1 if database.lock_file else 4, thread_name_prefix="write")


def current() -> Database:
    """Return the database of this process."""
    return _Current.database


def disconnect() -> None:
    """Wait for what runs and close every connection."""
    for threads in (_Current.readers, _Current.writers):
        threads.shutdown()
    for engine in (_Current.database.reader, _Current.database.writer):
        engine.dispose()


async def read(use_case: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what `use_case` reads, from one snapshot."""

    def run() -> T:
        with reading() as session:
            return use_case(session, *args, **kwargs)

    return await asyncio.get_running_loop().run_in_executor(_Current.readers, run)


async def write_quietly(use_case: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Write what no page shows: `rev` stays as it is, and nobody is told."""

    def run() -> T:
        with writing_quietly() as session:
            return use_case(session, *args, **kwargs)

    return await asyncio.get_running_loop().run_in_executor(_Current.writers, run)


async def write(use_case: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what `use_case` answers once everything it wrote is committed; whatever it raises undoes it all."""

    def run() -> T:
        with writing() as session:
            return use_case(session, *args, **kwargs)

    return await asyncio.get_running_loop().run_in_executor(_Current.writers, run)


@contextmanager
def reading() -> Generator[Session]:
    """Open a session that only reads."""
    database = _Current.database
    with Session(database.reader, expire_on_commit=False, info=memory.of_reader(database.kept)) as session:
        yield session


@contextmanager
def writing() -> Generator[Session]:
    """Open a session whose work is committed at the end, or undone by an exception. Raises `rev` by one.

    On PostgreSQL that is where writers wait for each other, so that each finds what those before it have committed.
    What it touched is told to those who listen, after the commit.
    """
    with locked(_Current.database.lock_file), _writer(_Current.database) as session:
        crash.point("write.locked")
        rev = session.exec(update(Clock).values(rev=Clock.rev + 1).returning(col(Clock.rev))).scalar_one()
        crash.point("write.begun")
        event.listen(session, "before_flush", lambda *_: _stamp(session, rev))
        yield session
        crash.point("write.done")
        session.commit()
        crash.point("write.committed")
    crash.point("write.unlocked")
    news.board.publish(News(rev, news.touched_in(session)))


@contextmanager
def writing_quietly() -> Generator[Session]:
    """Open a session for what no page shows. Writers wait for each other as in `writing`."""
    with locked(_Current.database.lock_file), _writer(_Current.database) as session:
        session.exec(update(Clock).values(rev=Clock.rev))
        yield session
        session.commit()


def _writer(database: Database) -> Session:
    return Session(database.writer, expire_on_commit=False, info=memory.of_writer(database.kept))


def _stamp(session: Session, rev: int) -> None:
    """Let each item that is written say at which `rev`: what changed since another one is found by it (services/directory.py)."""
    for row in (*session.new, *session.dirty):
        if isinstance(row, Entity) and session.is_modified(row):
            row.rev = rev


@contextmanager
def locked(lock_file: Path | None) -> Generator[None]:
    """Hold the one lock that every writing process respects; without a file there is none to hold."""
    if lock_file is None:
        yield
        return
    with lock_file.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
