"""A fresh database for each test, and named people who use it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_web.model import User
from crm_web.security.rights import Actor
from crm_web.settings import Settings
from crm_web.storage import transact
from crm_web.storage.database import Database, open_database
from crm_web.storage.migrate import migrate

EVA = Actor("user-eva", "eva", "Eva Malá", "agent")
MAREK = Actor("user-marek", "marek", "Marek Dvořák", "manager")
ADMIN = Actor("user-admin", "admin", "Alena Správná", "admin")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data")


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty database of the newest schema; each test works on a copy."""
    folder = tmp_path_factory.mktemp("migrated")
    opened = open_database(Settings(data_dir=folder))
    migrate(opened)
    opened.writer.dispose()
    opened.reader.dispose()
    return folder


@pytest.fixture
def database(settings: Settings, migrated: Path) -> Iterator[Database]:
    shutil.copytree(migrated, settings.data_dir)
    opened = open_database(settings)
    transact.connect(opened)
    with transact.writing() as session:
        for person in (EVA, MAREK, ADMIN):
            session.add(User(id=person.id, login=person.login, name=person.name, role=person.role))
    yield opened
    transact.disconnect()


@pytest.fixture
def eva() -> Actor:
    return EVA


@pytest.fixture
def marek() -> Actor:
    return MAREK


@pytest.fixture
def admin() -> Actor:
    return ADMIN
