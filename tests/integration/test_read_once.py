"""What a page shows in several places is read once for it; a session that writes reads again, for it may have changed it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import event

from crm_web.model import Company, User
from crm_web.model.moment import now
from crm_web.security.rights import Action, Scope
from crm_web.services import people
from crm_web.storage import transact
from crm_web.storage.database import Database
from crm_web.views.wording import titles
from tests.integration.saves import CONTACT, JANA, create, page

pytestmark = pytest.mark.usefixtures("database")
NOVAK = "company-novak"
LINK = [CONTACT.field("company")]
LINKED = [{"company": NOVAK}]


@pytest.fixture
def asked(database: Database) -> Iterator[list[str]]:
    """The statements that readers send."""
    found: list[str] = []

    def note(_connection, _cursor, statement, *_) -> None:
        found.append(" ".join(statement.replace('"', "").split()) + " ")

    event.listen(database.reader, "before_cursor_execute", note)
    yield found
    event.remove(database.reader, "before_cursor_execute", note)


@pytest.fixture
def novak(database, eva) -> None:
    assert database
    create(eva, item=NOVAK, kind="company", title="Novák")
    create(eva, last_name="Dvořáková", company=NOVAK)
    create(eva, item="ticket", kind="ticket", title="Tiskárna", contact=JANA)


@pytest.mark.usefixtures("novak")
def test_the_page_of_an_item_asks_for_people_and_for_what_it_links_to_once(eva, asked):
    page(eva, f"/contacts/{JANA}")
    for table in ("user", "company"):
        assert len([one for one in asked if f"FROM {table} " in one]) == 1, asked


def test_who_writes_sees_the_people_that_it_has_written(eva):
    with transact.writing() as session:
        assert [person.name for person in people.choices(session)] == ["Alena Správná", "Eva Malá", "Marek Dvořák"]
        session.get_one(User, eva.id).name = "Eva Adamová"
        assert [person.name for person in people.choices(session)] == ["Alena Správná", "Eva Adamová", "Marek Dvořák"]
        assert people.names(session)[eva.id] == "Eva Adamová"
        session.get_one(User, eva.id).active = False
        assert [person.name for person in people.choices(session)] == ["Alena Správná", "Marek Dvořák"]


@pytest.mark.usefixtures("novak")
def test_who_writes_sees_the_titles_that_it_has_written(eva):
    with transact.writing() as session:
        assert titles(session, eva, LINK, LINKED) == {"company": {NOVAK: "Novák"}}
        session.get_one(Company, NOVAK).title = "Novák a syn"
        assert titles(session, eva, LINK, LINKED) == {"company": {NOVAK: "Novák a syn"}}
        session.get_one(Company, NOVAK).deleted_at = now()
        assert titles(session, eva, LINK, LINKED) == {"company": {}}
        assert titles(session, eva, LINK, LINKED, deleted=True) == {"company": {NOVAK: "Novák a syn"}}


@pytest.mark.usefixtures("novak")
def test_what_was_read_of_some_is_not_taken_for_others(eva):
    create(eva, item="firm", kind="company", title="A firm")
    with transact.reading() as session:
        assert titles(session, eva, LINK, LINKED) == {"company": {NOVAK: "Novák"}}
        assert titles(session, eva, LINK, [{"company": "firm"}]) == {"company": {"firm": "A firm"}}


@pytest.mark.usefixtures("novak")
def test_what_was_read_for_one_is_not_for_another_who_may_not_read_it(eva, marek):
    closed = {("company", "", Action.READ): Scope.NONE}
    of_one_s_own = {("company", "", Action.READ): Scope.OWN}
    with transact.reading() as session:
        assert titles(session, eva, LINK, LINKED) == {"company": {NOVAK: "Novák"}}
        assert titles(session, replace(eva, said=closed), LINK, LINKED, deleted=True) == {"company": {}}
        assert titles(session, replace(eva, said=of_one_s_own), LINK, LINKED) == {"company": {NOVAK: "Novák"}}
        assert titles(session, replace(marek, said=of_one_s_own), LINK, LINKED) == {"company": {}}
