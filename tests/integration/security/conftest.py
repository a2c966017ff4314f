"""The small app in a process of its own, its database in this one, and people with and without a session."""

import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session

from crm_web.model import User
from crm_web.security import passwords, sessions
from crm_web.settings import Settings
from crm_web.storage.database import Database, open_database
from crm_web.storage.migrate import migrate
from crm_web.storage.transact import locked

ROOT = Path(__file__).parents[3]
TLS = ssl.create_default_context()  # made once: it takes longer than a request
PASSWORD = "correct horse battery"
SERVE = "import sys; from tests.integration.security.{} import serve; serve(sys.argv[1])"
RXCONFIG = """
import reflex as rx
config = rx.Config(
    app_name="{app}", state_manager_mode="memory", cors_allowed_origins=[], telemetry_enabled=False,
    disable_plugins=[rx.plugins.SitemapPlugin],
)
"""


@dataclass
class Served:
    """A running server: its port, the file that it writes its log to, its database."""

    process: subprocess.Popen[str]
    port: int
    log: Path
    database: Database
    app: str

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Write to its database as another process does."""
        with locked(self.database.lock_file), Session(self.database.writer) as session:
            yield session
            session.commit()

    def reading(self) -> Session:
        """Read from its database."""
        return Session(self.database.reader)

    def new_session(self, login: str) -> str:
        """Sign in past the password; returns the cookie's secret."""
        with self.writing() as session:
            return sessions.begin(session, f"user-{login}", "test")

    def restart(self) -> None:
        """Let the process end and another one serve the same data, on another port."""
        self._end()
        self.process, self.port = _launch(self.log.parent, self.log, self.app)

    def _end(self) -> None:
        self.process.terminate()
        self.process.communicate(timeout=10)

    def stop(self) -> None:
        self._end()
        self.database.reader.dispose()
        self.database.writer.dispose()


def start(folder: Path, app: str = "small_app") -> Served:
    """Start the small app, or the `whole_app`, in `folder`, on a fresh database with the people that tests name."""
    database = open_database(Settings(data_dir=folder / "data"))
    migrate(database)
    (folder / "rxconfig.py").write_text(RXCONFIG.format(app=app))
    log = folder / "log"
    running = Served(*_launch(folder, log, app), log, database, app)
    with running.writing() as session:
        _add_people(session)
    return running


def _launch(folder: Path, log: Path, app: str) -> tuple[subprocess.Popen[str], int]:
    with log.open("a") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE.format(app), folder / "data"],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=output,
            text=True,
        )
    return process, int(process.stdout.readline())


def _add_people(session: Session) -> None:
    password_hash = passwords.hashed(PASSWORD)
    for login, role in (("eva", "agent"), ("marek", "manager"), ("admin", "admin")):
        session.add(User(id=f"user-{login}", login=login, name=login, role=role, password_hash=password_hash))
    session.add(User(id="user-zdena", login="zdena", name="", password_hash=password_hash, active=False))
    session.add(User(id="user-demo", login="demo", name="", password_hash=password_hash, demo=True))


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    running = start(tmp_path_factory.mktemp("served"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app as it is."""
    running = start(tmp_path_factory.mktemp("whole"), "whole_app")
    yield running
    running.stop()


@pytest.fixture
def web(served: Served) -> Iterator[httpx.Client]:
    """A browser's HTTP, with a jar of its own; it says no Origin unless told to."""
    with httpx.Client(base_url=served.origin, verify=TLS) as client:
        yield client


@pytest.fixture
def phone(served: Served, web: httpx.Client) -> httpx.Client:
    """HTTP as a page of ours sends it."""
    web.headers["Origin"] = served.origin
    return web


@pytest.fixture
def eva(served: Served) -> str:
    return served.new_session("eva")


@pytest.fixture
def marek(served: Served) -> str:
    return served.new_session("marek")


@pytest.fixture
def admin(served: Served) -> str:
    return served.new_session("admin")
