"""A form that was read is kept for the transactions that follow, and is never another one than the database has."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session, col, delete, update

from crm_web.entities import EntitySpec
from crm_web.model import Clock, FormField
from crm_web.services.forms import spec_of
from crm_web.settings import Settings
from crm_web.storage import transact
from crm_web.storage.database import Database, open_database
from tests.integration.engines import close
from tests.integration.forms import add_field, change_field
from tests.integration.saves import create, edit, op, save

pytestmark = pytest.mark.usefixtures("database")
VIP = "field-vip"
WAITING = "status-waiting"


@pytest.fixture
def elsewhere(settings: Settings) -> Iterator[Database]:
    """The same database, as another process of the app has it."""
    opened = open_database(settings)
    yield opened
    close(opened)


def read(kind: str = "contact") -> EntitySpec:
    with transact.reading() as session:
        return spec_of(session, kind)


def labels(spec: EntitySpec) -> list[str]:
    return [field.label for field in spec.fields]


def statuses() -> list[str]:
    return list(read("ticket").field("statuses").options)


def call_it(session: Session, title: str) -> None:
    session.get_one(FormField, VIP).title = title


def test_a_form_is_made_once_while_nobody_changes_one(eva):
    first = read()
    create(eva, last_name="Dvořáková")
    assert read() is first
    with transact.writing() as session:
        assert spec_of(session, "contact") is first


def test_what_a_manager_adds_changes_and_takes_away_is_seen_by_the_next_transaction(marek):
    assert "Víno" not in labels(read())
    name = add_field(marek, VIP, title="Víno")
    assert "Víno" in labels(read())
    change_field(marek, VIP, title=("Víno", "Pivo"))
    assert "Pivo" in labels(read())
    change_field(marek, VIP, removed=("", "yes"))
    assert [field.name for field in read().former] == [name]
    change_field(marek, VIP, removed=("yes", ""))
    assert "Pivo" in labels(read())


def test_a_choice_that_is_deleted_and_given_back_goes_and_comes(marek):
    assert WAITING not in statuses()
    create(marek, kind="status", item=WAITING, title="Čeká")
    assert WAITING in statuses()
    save(marek, op(1, kind="status", item=WAITING, delete=True))
    assert WAITING not in statuses()
    save(marek, op(2, kind="status", item=WAITING, restore=True))
    assert WAITING in statuses()
    edit(marek, 3, WAITING, "status", title=("Čeká", "Počká"))
    assert dict(read("ticket").field("statuses").titles)[WAITING] == "Počká"


def test_what_another_process_saves_is_seen_here(database, elsewhere, marek):
    add_field(marek, VIP, title="Víno")
    assert "Víno" in labels(read())
    transact.connect(elsewhere)
    assert "Víno" in labels(read())
    change_field(marek, VIP, title=("Víno", "Pivo"))
    transact.connect(database)
    assert "Pivo" in labels(read())


def test_a_transaction_sees_what_it_has_written_itself(marek):
    add_field(marek, VIP, title="Víno")
    assert "Víno" in labels(read())
    with transact.writing() as session:
        assert "Víno" in labels(spec_of(session, "contact"))
        for title in ("Pivo", "Čaj"):
            call_it(session, title)
            assert title in labels(spec_of(session, "contact"))


def test_what_was_undone_is_not_kept_though_the_next_save_has_the_same_rev(marek):
    add_field(marek, VIP, title="Víno")
    with pytest.raises(ZeroDivisionError), transact.writing() as session:
        call_it(session, "Pivo")
        assert "Pivo" in labels(spec_of(session, "contact"))
        undone = session.get_one(Clock, 1).rev
        raise ZeroDivisionError
    with transact.writing() as session:
        call_it(session, "Čaj")
        assert session.get_one(Clock, 1).rev == undone
    assert "Čaj" in labels(read())


def test_who_began_to_read_before_a_change_sees_the_form_of_then(marek):
    add_field(marek, VIP, title="Víno")
    with transact.reading() as earlier:
        earlier.get_one(Clock, 1)
        change_field(marek, VIP, title=("Víno", "Pivo"))
        assert "Pivo" in labels(read())
        assert "Víno" in labels(spec_of(earlier, "contact"))
    assert "Pivo" in labels(read())


def test_a_row_that_is_gone_is_noticed_though_it_was_not_the_newest(database, marek):
    add_field(marek, VIP, title="Víno")
    add_field(marek, "field-second", title="Pivo")
    assert {"Víno", "Pivo"} <= {*labels(read())}
    with database.writer.begin() as connection:
        connection.execute(delete(FormField).where(col(FormField.id) == VIP))
    assert "Víno" not in labels(read())


def test_another_database_in_the_place_of_this_one_has_its_own_forms(database, marek):
    add_field(marek, VIP, title="Víno")
    assert "Víno" in labels(read())
    with (
        database.writer.begin() as connection
    ):  # what a restore leaves may have the same number of rows and the same rev
        connection.execute(update(FormField).where(col(FormField.id) == VIP).values(title="Pivo"))
        connection.execute(update(Clock).values(epoch="of-another"))
    assert "Pivo" in labels(read())
