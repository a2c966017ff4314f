"""What a commit tells to those who listen in this process."""

from collections.abc import Iterator

import pytest
from sqlmodel import select

from crm_web.entities import ENTITIES
from crm_web.model import Clock
from crm_web.services import attachments
from crm_web.services.attachments import Upload
from crm_web.storage import news, transact
from crm_web.storage.files import Stored
from tests.integration.saves import JANA, create, edit, op, save, values

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def heard() -> Iterator[list[news.News]]:
    told: list[news.News] = []
    stop = news.board.listen(told.append)
    yield told
    stop()


def names(told: list[news.News]) -> list[str]:
    return [f"{one.kind}/{one.id}" for each in told for one in each.touched]


def test_a_save_is_told_with_the_rev_that_its_page_has(eva, heard):
    create(eva, first_name="Jana")
    with transact.reading() as session:
        rev = session.exec(select(Clock.rev)).one()
    assert [(each.rev, names([each])) for each in heard] == [(rev, [f"contact/{JANA}"])]


def test_what_is_told_is_committed_already(eva):
    seen = []
    stop = news.board.listen(lambda _told: seen.append(values(eva)["first_name"]))
    create(eva, first_name="Jana")
    edit(eva, 1, first_name=("Jana", "Hana"))
    stop()
    assert seen == ["Jana", "Hana"]


def test_what_is_undone_is_not_told(heard):
    with pytest.raises(RuntimeError), transact.writing() as session:
        news.touch(session, "contact", JANA)
        raise RuntimeError
    assert heard == []


def test_an_op_that_changes_nothing_tells_of_no_item(eva, heard):
    create(eva, first_name="Jana")
    edit(eva, 1, first_name=("Jana", "Jana"))
    assert names(heard) == [f"contact/{JANA}"]


def test_the_pages_of_the_items_that_are_linked_to_may_change_too(eva, heard):
    for company in ("novak", "dvorak"):
        create(eva, item=company, kind="company", title=company)
    create(eva, first_name="Jana", company="novak")
    edit(eva, 1, company=("novak", "dvorak"))
    assert names(heard[2:3]) == [f"contact/{JANA}", "company/novak"]
    assert set(names(heard[3:])) == {f"contact/{JANA}", "company/novak", "company/dvorak"}


def test_deleting_and_restoring_are_told(eva, marek, heard):
    create(eva, first_name="Jana")
    save(marek, op(1, delete=True))
    save(marek, op(2, restore=True))
    assert names(heard) == [f"contact/{JANA}"] * 3


def test_a_file_changes_the_page_of_its_item(eva, heard):
    create(eva, first_name="Jana")
    upload = Upload("11111111-1111-4111-8111-111111111111", "plan.txt", "text/plain")
    with transact.writing() as session:
        attachments.add(session, eva, ENTITIES["contact"], JANA, upload, "file", Stored(1, "0" * 64, b"x"))
    assert names(heard[1:]) == [f"contact/{JANA}"]


def test_what_a_person_chose_is_told_to_that_person(eva, heard):
    save(eva, op(1, item="favourites-contact", kind="preference", patch={"value": (None, [JANA])}))
    assert [one for each in heard for one in each.touched] == [
        news.Touched("preference", "favourites-contact", user=eva.id)
    ]


def test_who_stopped_listening_hears_nothing(eva):
    told: list[news.News] = []
    news.board.listen(told.append)()
    create(eva, first_name="Jana")
    assert told == []


def test_a_form_that_is_shaped_concerns_every_page_of_its_kind(marek, heard):
    create(marek, item="field-vip", kind="field", form="company", title="VIP", type="checkbox")
    assert names(heard) == ["field/field-vip", "company/form"]
