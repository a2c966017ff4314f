"""A fresh database for each test, on SQLite and on PostgreSQL, and named people who use it.

A test that is about the files of SQLite stays there: it is marked `on_sqlite` (tests/integration/engines.py).
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine
from sqlmodel import SQLModel

from crm_web.endpoints import tries
from crm_web.model import Clock, User
from crm_web.security import audit, sessions
from crm_web.security.rights import Actor
from crm_web.services import form_seeds
from crm_web.settings import Settings
from crm_web.storage import files, transact
from crm_web.storage.database import Database, open_database
from tests.integration.api import api
from tests.integration.backups import back_up
from tests.integration.engines import ENGINES, make_tables
from tests.integration.saves import create
from tests.integration.uploads import upload
from tests.postgres import Postgres

EVA = Actor("user-eva", "eva", "Eva Malá", "agent")
MAREK = Actor("user-marek", "marek", "Marek Dvořák", "manager")
ADMIN = Actor("user-admin", "admin", "Alena Správná", "admin")


@pytest.fixture
def new_process(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """The database of a process that remembers no sessions, tries or notes for the audit: those of other tests are not these."""
    sessions.forget_all()
    monkeypatch.setattr(audit.notes, "_waiting", type(audit.notes._waiting)())
    monkeypatch.setattr(audit.notes, "_noted", {})
    monkeypatch.setattr(tries.tries, "_tries", type(tries.tries)()._tries)
    return database


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def settings(engine: str, request: pytest.FixtureRequest) -> Settings:
    """A deployment whose database has the newest schema and nobody in it."""
    return request.getfixturevalue(f"{engine}_settings")


@pytest.fixture
def sqlite_settings(tmp_path: Path, migrated_folder: Path) -> Settings:
    shutil.copytree(migrated_folder, tmp_path / "data")
    return Settings(data_dir=tmp_path / "data")


@pytest.fixture
def postgresql_settings(tmp_path: Path, migrated_engine: Engine) -> Iterator[Settings]:
    yield Settings(data_dir=tmp_path / "data", database_url=str(migrated_engine.url))
    with migrated_engine.begin() as connection:
        for table in SQLModel.metadata.tables.values():
            if table is not Clock.__table__:
                connection.execute(table.delete())


@pytest.fixture(scope="session")
def migrated_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty database of the newest schema; each test works on a copy."""
    folder = tmp_path_factory.mktemp("migrated")
    make_tables(Settings(data_dir=folder))
    return folder


@pytest.fixture(scope="session")
def migrated_engine(postgres: Postgres) -> Iterator[Engine]:
    """The same on PostgreSQL; each test leaves it empty (a copy for each takes three times as long)."""
    address = postgres.create("tests")
    make_tables(Settings(database_url=address))
    engine = create_engine(address)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The one server of all tests."""
    with Postgres() as running:
        yield running


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    opened = open_database(settings)
    transact.connect(opened)
    with transact.writing() as session:
        for person in (EVA, MAREK, ADMIN):
            session.add(User(id=person.id, login=person.login, name=person.name, role=person.role))
        form_seeds.seed(session)
    yield opened
    transact.disconnect()


@pytest.fixture
def jana(database: Database, settings: Settings, eva: Actor) -> str:
    """Jana, with a file, whose id it is."""
    assert database
    files.connect(files.open_files(settings))
    create(eva, last_name="Dvořáková", note="Ráno")
    return upload(api(eva)).json()["id"]


@pytest.fixture
def made(jana: str, tmp_path: Path) -> Path:
    """A backup of Jana."""
    assert jana
    return back_up(tmp_path / "one.tar")


@pytest.fixture
def folder(database: Database, settings: Settings, eva: Actor) -> Path | None:
    """Where files are kept, on this machine; there is Jana, to whom they can be added."""
    assert database
    opened = files.open_files(settings)
    files.connect(opened)
    create(eva, first_name="Jana")
    return opened.folder


@pytest.fixture
def eva() -> Actor:
    return EVA


@pytest.fixture
def marek() -> Actor:
    return MAREK


@pytest.fixture
def admin() -> Actor:
    return ADMIN
