import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import select

from crm_web.errors import Conflict
from crm_web.model import Clock, User
from crm_web.storage import transact
from crm_web.storage.migrate import migrate
from tests.integration.saves import changes, create, edit, op, save, values


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
    with transact.reading() as session, pytest.raises(DBAPIError, match=r"readonly|read-only"):
        session.add(User(id="user-nobody", login="nobody"))
        session.flush()


@pytest.mark.usefixtures("database")
def test_what_a_use_case_reads_is_of_one_moment():
    with transact.reading() as session:
        before = session.exec(select(Clock.rev)).one()
        with transact.writing():
            pass
        assert session.exec(select(Clock.rev)).one() == before
    assert rev() == before + 1


@pytest.mark.usefixtures("database")
def test_those_who_save_other_fields_at_the_same_time_all_succeed_one_after_the_other(eva):
    create(eva, last_name="Dvořáková")
    names = ("description", "first_name", "address", "note", "title")
    with ThreadPoolExecutor(len(names)) as threads:
        saved = list(threads.map(lambda name: edit(eva, 1, **{name: ("", name)}), names))
    assert sorted(each.version for each in saved) == [2, 3, 4, 5, 6]
    assert [change.version for change in changes()] == [1, 2, 3, 4, 5, 6]
    assert {name: values(eva)[name] for name in names} == {name: name for name in names}


@pytest.mark.usefixtures("database")
def test_of_those_who_save_the_same_field_at_the_same_time_one_succeeds(eva):
    create(eva, last_name="Dvořáková")

    def outcome(note: str) -> str:
        try:
            edit(eva, 1, note=("", note))
        except Conflict:
            return ""
        return note

    with ThreadPoolExecutor(8) as threads:
        assert "".join(threads.map(outcome, "abcdefgh")) == values(eva)["note"]


@pytest.mark.usefixtures("database")
def test_an_op_that_arrives_twice_at_the_same_time_is_done_once(eva):
    bodies = [op(None, item=f"contact-{number}", patch={"last_name": (None, "Nováková")}) for number in range(10)]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda body: save(eva, body), bodies * 4))
    assert {answer.version for answer in answers} == {1}
    assert [len(changes(body["id"])) for body in bodies] == [1] * 10


def test_a_second_migration_keeps_the_epoch(database):
    with transact.reading() as session:
        before = session.exec(select(Clock)).one().epoch
    migrate(database)
    with transact.reading() as session:
        assert session.exec(select(Clock)).one().epoch == before


@pytest.mark.usefixtures("database")
def test_a_moment_comes_back_in_utc_whatever_the_clock_of_the_engine_shows():
    evening = datetime(2026, 11, 24, 23, 30, tzinfo=timezone(timedelta(hours=5)))
    with transact.writing() as session:
        session.get_one(User, "user-eva").created_at = evening
    with transact.reading() as session:
        assert session.get_one(User, "user-eva").created_at.isoformat() == "2026-11-24T18:30:00+00:00"


def test_what_can_not_be_committed_is_not_acknowledged(database):
    def refuse(_connection: object) -> None:
        raise OSError(28, "No space left on device")

    event.listen(database.writer, "commit", refuse)
    with pytest.raises(OSError, match="No space"):
        asyncio.run(transact.write(lambda _session: "saved"))
    event.remove(database.writer, "commit", refuse)


def test_an_error_of_the_database_tells_no_values(database):
    for engine in (database.reader, database.writer):
        with pytest.raises(DBAPIError) as failed, engine.connect() as connection:
            connection.execute(text("SELECT * FROM nowhere WHERE a = :typed"), {"typed": "canary-7c1f"})
        assert "nowhere" in str(failed.value)
        assert "canary-7c1f" not in str(failed.value)
