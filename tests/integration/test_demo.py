"""The demo data in a database: what is always there, and that it is the same each time."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import SQLModel, col, func, select

from crm_web.demo.categories import CALL_AGAIN, CATEGORIES, RECORD_TYPES, STATUSES
from crm_web.demo.fill import fill
from crm_web.demo.ids import item_id
from crm_web.entities import ENTITIES
from crm_web.model import Activity, Attachment, Change, Company, Contact, Record, Ticket, User
from crm_web.services import items
from crm_web.settings import Settings
from crm_web.storage import files, transact
from crm_web.storage.database import open_database
from crm_web.storage.migrate import migrate

JANA = item_id("contact", 0)
KINDS = (Contact, Company, Record, Ticket, Activity)


def filled(folder: Path, count: int) -> None:
    settings = Settings(data_dir=folder)
    opened = open_database(settings)
    migrate(opened)
    transact.connect(opened)
    fill(count, "demo-demo-demo", files.open_files(settings))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("demo")
    filled(folder, 200)
    yield folder
    transact.disconnect()


def count(table: type[SQLModel], **wanted: str) -> int:
    with transact.reading() as session:
        where = [getattr(table, name) == value for name, value in wanted.items()]
        return session.exec(select(func.count()).select_from(table).where(*where)).one()


@pytest.mark.usefixtures("demo")
def test_there_is_so_much_of_everything():
    assert [count(table) for table in KINDS] == [200, 40, 60, 80, 300]
    assert count(Attachment) == 20


@pytest.mark.usefixtures("demo")
def test_jana_belongs_to_her_company_and_is_evas():
    with transact.reading() as session:
        jana = session.exec(select(Contact).where(Contact.id == JANA)).one()
        company = session.exec(select(Company).where(Company.id == jana.company)).one()
        owner = session.exec(select(User).where(User.id == jana.owner)).one()
    assert (jana.first_name, jana.last_name) == ("Jana", "Dvořáková")
    assert (jana.phone, jana.email) == (["+420601234567"], ["jana.dvorakova@example.cz"])
    assert (company.title, owner.login) == ("Autodílna Novák s.r.o.", "eva")


@pytest.mark.usefixtures("demo")
def test_jana_has_activities_tickets_and_attachments():
    assert count(Activity, contact=JANA) >= 3
    assert count(Ticket, contact=JANA) >= 2
    with transact.reading() as session:
        titles = list(session.exec(select(Attachment.title).where(Attachment.item_id == JANA)))
    assert "Příloha č. 1.pdf" in titles
    assert len(titles) >= 2


@pytest.mark.usefixtures("demo")
def test_janas_history_has_four_versions_by_three_people_and_then_her_files():
    with transact.reading() as session:
        changes = session.exec(select(Change).where(Change.item_id == JANA).order_by(col(Change.version))).all()
    files = [change for change in changes if "attachments" in change.fields]
    assert [change.version for change in changes if change not in files] == [1, 2, 3, 4]
    assert files[0].fields["attachments"]["to"]
    assert len({change.by for change in changes}) == 3
    assert [change.at for change in changes] == sorted(change.at for change in changes)
    assert changes[2].fields["phone"] == {"from": ["+420601234566"], "to": ["+420601234567"]}


@pytest.mark.usefixtures("demo")
def test_there_are_tickets_of_every_sort():
    with transact.reading() as session:
        tickets = list(session.exec(select(Ticket)))
    now = "2026-11-24T17:00:00Z"
    assert {ticket.category for ticket in tickets} == {"", *(item_id("category", number) for number in range(4))}
    assert {status for ticket in tickets for status in ticket.statuses} == {
        item_id("status", number) for number in range(4)
    }
    assert any(ticket.stage == "OPEN" and "" < ticket.due_at < now for ticket in tickets)
    assert any(ticket.stage == "WAIT" and ticket.reopen_at > now for ticket in tickets)
    assert any(not ticket.owner for ticket in tickets)
    by_id = {ticket.id: ticket for ticket in tickets}
    children = [ticket for ticket in tickets if ticket.parent]
    assert item_id("ticket", 0) in {child.parent for child in children}
    assert all(by_id[child.parent].contact == child.contact for child in children)


@pytest.mark.usefixtures("demo")
def test_there_are_records_of_every_type_and_the_first_has_activities():
    for number in range(len(RECORD_TYPES)):
        assert count(Record, type=item_id("record_type", number)) > 0
    assert count(Record, status=item_id("status", CALL_AGAIN)) > 0
    assert count(Activity, record=item_id("record", 0)) == 3


@pytest.mark.usefixtures("demo")
def test_there_are_activities_of_every_type_and_tickets_in_every_stage():
    for kind, table, name in (
        ("activity", Activity, "type"),
        ("ticket", Ticket, "stage"),
        ("record", Record, "stage"),
    ):
        field = ENTITIES[kind].field(name)
        assert field
        for option in field.options:
            assert count(table, **{name: option}) > 0


def test_the_bytes_of_every_attachment_are_there(demo: Path):
    with transact.reading() as session:
        found = list(session.exec(select(Attachment)))
    assert {each.media_type for each in found} == {"application/pdf", "image/png", "text/plain", "text/csv"}
    for each in found:
        content = (demo / files.FOLDER / each.id).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (each.size, each.sha256)


def test_a_second_time_it_is_the_same(tmp_path: Path):
    contents = []
    for name in ("one", "other"):
        filled(tmp_path / name, 7)
        contents.append(told())
        transact.disconnect()
    assert contents[0] == contents[1]
    assert len(contents[0]) == 7 + 1 + 2 + 3 + 10 + len(CATEGORIES) + len(STATUSES) + len(RECORD_TYPES)


def told() -> list[dict[str, object]]:
    """Every item without its owner: accounts get another id each time."""
    with transact.reading() as session:
        stored = [items.stored(spec, row) for spec in ENTITIES.values() for row in session.exec(select(spec.table))]
    return [{name: value for name, value in each.items() if name != "owner"} for each in stored]
