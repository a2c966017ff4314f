"""A file is taken away and given back by ops; each is a version of its item, as adding it is."""

from http import HTTPStatus

import pytest

from crm_web.errors import Deleted, Denied, Malformed, Missing
from crm_web.security.rights import Actor
from crm_web.storage import files
from tests.integration.api import api
from tests.integration.cards import card
from tests.integration.saves import JANA, changes, create, edit, op, page, save, values
from tests.integration.uploads import NAME, PDF, upload

pytestmark = pytest.mark.usefixtures("database")

VISITOR = Actor("user-nobody", "nobody", "Nobody", "visitor")


@pytest.fixture(autouse=True)
def folder(settings, database, eva):  # noqa: ARG001  the database comes first
    opened = files.open_files(settings)
    files.connect(opened)
    create(eva, first_name="Jana", note="Ráno")
    return opened.folder


@pytest.fixture
def file(eva) -> str:
    return upload(api(eva)).json()["id"]


def take_away(file: str, **more) -> dict:
    return op(1, kind="attachment", item=file, delete=True, **more)


def give_back(file: str, **more) -> dict:
    return op(1, kind="attachment", item=file, restore=True, **more)


def titles(actor) -> list[str]:
    return [row.title for row in card(actor, f"/contacts/{JANA}", "attachments").rows]


def test_a_file_that_was_taken_away_is_gone_and_comes_back_with_its_bytes(eva, file):
    answered = api(eva).post("/api/ops", json=take_away(file))
    assert (answered.status_code, answered.json()["view"]["path"], titles(eva)) == (200, f"/contacts/{JANA}", [])
    assert api(eva).get(f"/api/attachments/{file}").status_code == HTTPStatus.GONE
    api(eva).post("/api/ops", json=give_back(file))
    assert (titles(eva), api(eva).get(f"/api/attachments/{file}").content) == ([NAME], PDF)


def test_each_is_a_version_of_the_item_and_stands_in_its_history(eva, marek, file):
    save(marek, take_away(file))
    save(eva, give_back(file))
    sides = [(change.by, change.fields["attachments"]) for change in changes()[1:]]
    assert sides == [
        (eva.id, {"from": "", "to": NAME}),
        (marek.id, {"from": NAME, "to": ""}),
        (eva.id, {"from": "", "to": NAME}),
    ]
    newest, *_ = page(eva, f"/contacts/{JANA}/history").versions
    (said,) = newest.changes
    assert (newest.version, said.label, said.before, said.after, said.restorable) == (
        4,
        "field.attachments",
        "",
        NAME,
        False,
    )


def test_the_same_op_again_and_one_that_changes_nothing_are_no_versions(eva, file):
    first = take_away(file)
    assert [save(eva, first), save(eva, first), save(eva, take_away(file))] == [save(eva, first)] * 3
    assert len(changes()) == 3


def test_what_somebody_types_meanwhile_is_saved_all_the_same(eva, marek, file):
    save(marek, take_away(file))
    assert edit(eva, 1, note=("Ráno", "Po obědě")).merged == []
    assert values(eva)["note"] == "Po obědě"


def test_who_may_not_change_the_item_takes_nothing_away(eva, file):
    with pytest.raises(Denied):
        save(VISITOR, take_away(file))
    assert titles(eva) == [NAME]


def test_a_file_of_an_item_that_was_deleted_and_one_that_never_was_can_not_be_taken_away(eva, marek, file):
    with pytest.raises(Missing):
        save(eva, take_away("nobody"))
    save(marek, op(2, delete=True))
    with pytest.raises(Deleted):
        save(eva, take_away(file))


def test_nothing_else_can_be_done_with_a_file(eva, file):
    with pytest.raises(Malformed):
        save(eva, op(1, kind="attachment", item=file, patch={"title": (NAME, "x")}))
    with pytest.raises(Malformed):
        save(eva, op(None, kind="attachment", item="new", patch={}))
