import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from crm_web.errors import SetupError
from crm_web.model import Clock, User
from crm_web.settings import Settings
from crm_web.storage import transact
from crm_web.storage.database import open_database
from crm_web.storage.migrate import migrate


def rev() -> int:
    with transact.reading() as session:
        return session.exec(select(Clock)).one().rev


@pytest.mark.usefixtures("database")
def test_every_write_raises_the_rev_by_one():
    before = rev()
    with transact.writing():
        pass
    assert rev() == before + 1


@pytest.mark.usefixtures("database")
def test_a_write_that_fails_changes_nothing_not_even_the_rev():
    before = rev()
    with pytest.raises(RuntimeError), transact.writing() as session:
        session.add(User(id="user-nobody", login="nobody"))
        session.flush()
        raise RuntimeError
    with transact.reading() as session:
        assert session.get(User, "user-nobody") is None
    assert rev() == before


@pytest.mark.usefixtures("database")
def test_a_reader_can_not_write():
    with transact.reading() as session, pytest.raises(OperationalError, match="readonly"):
        session.add(User(id="user-nobody", login="nobody"))
        session.flush()


def test_a_second_migration_keeps_the_epoch(database):
    with transact.reading() as session:
        before = session.exec(select(Clock)).one().epoch
    migrate(database)
    with transact.reading() as session:
        assert session.exec(select(Clock)).one().epoch == before


def test_a_data_folder_that_can_not_be_made_is_said_in_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SetupError) as said:
        open_database(Settings(data_dir=tmp_path / "file" / "data"))
    assert str(tmp_path / "file" / "data") in said.value.sentence("en")
