"""CRM_DATABASE_URL: what may stand there, and the sentence where it can't be used. No password is ever said."""

import pytest

from crm_web.errors import SetupError
from crm_web.settings import Settings
from crm_web.storage.database import FILE, open_database
from crm_web.storage.migrate import migrate
from tests.integration.engines import close, make_tables
from tests.serving import free_port

SECRET = "open-sesame"


def refusal(address: str, **settings: object) -> str:
    with pytest.raises(SetupError) as said:
        open_database(Settings(database_url=address, **settings))
    assert SECRET not in said.value.sentence("en")
    return said.value.sentence("en")


@pytest.mark.parametrize(
    "address",
    [
        "crm",
        f"postgresql+psycopg://crm:{SECRET}@host:many/crm",
        f"postgresql+asyncpg://crm:{SECRET}@host/crm",
        f"mysql://crm:{SECRET}@host/crm",
        f"://crm:{SECRET}",
        "sqlite://",
        " ",
    ],
)
def test_an_address_of_another_form_is_said(address):
    assert "CRM_DATABASE_URL has to be an address like postgresql+psycopg://" in refusal(address)


def test_a_server_that_is_not_there_is_said_with_its_address():
    sentence = refusal(f"postgresql+psycopg://crm:{SECRET}@127.0.0.1:{free_port()}/crm?password={SECRET}")
    assert "postgresql+psycopg://crm:***@127.0.0.1:" in sentence
    assert "refused" in sentence
    assert "CRM_DATABASE_URL" in sentence


def test_a_database_that_is_not_there_is_said(postgres):
    address = postgres.address("nowhere").replace("crm@", f"crm:{SECRET}@")
    assert "nowhere" in refusal(address)


@pytest.mark.parametrize("driver", ["postgres", "postgresql", "postgresql+psycopg"])
def test_the_addresses_of_other_programs_will_do(postgres, driver):
    address = postgres.address("postgres").replace("postgresql+psycopg", driver)
    close(open_database(Settings(database_url=address)))


def test_a_file_of_sqlite_may_lie_elsewhere(tmp_path):
    make_tables(Settings(database_url=f"sqlite:///{tmp_path}/new/other.sqlite3"))
    assert (tmp_path / "new/other.sqlite3").exists()


def test_a_folder_that_can_not_be_made_is_said(tmp_path):
    (tmp_path / "file").touch()
    assert str(tmp_path / "file/data") in refusal("", data_dir=tmp_path / "file/data")
    assert str(tmp_path / "file/data") in refusal(f"sqlite:///{tmp_path}/file/data/{FILE}")


def test_a_file_that_is_no_database_is_said(tmp_path):
    (tmp_path / FILE).write_text("something else, and long enough to be told from an empty file" * 100)
    opened = open_database(Settings(data_dir=tmp_path))
    with pytest.raises(SetupError, match="not a database"):
        migrate(opened)
    close(opened)
