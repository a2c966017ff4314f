"""The auditor is worth its word: each thing that can go wrong is done to a database, and is what it says."""

import pytest
from sqlmodel import delete, update

from crm_web.demo.fill import fill
from crm_web.model import Change, Contact, Op, SearchEntry, User
from crm_web.storage import transact
from crm_web.storage.files import open_files
from tests.integration.saves import JANA, op, save
from tests.reliability.database import audited
from tests.reliability.told import Told


@pytest.fixture
def told(database, eva, marek):
    """Jana was made by Eva, then changed by Marek, then by Eva, who had not seen Marek's change of another field."""
    assert database
    heard = Told()
    steps = (
        (eva, op(None, patch={"last_name": (None, "Dvořáková")})),
        (marek, op(1, patch={"note": ("", "Ráno")})),
        (eva, op(1, patch={"address": ("", "Brno")})),
    )
    for actor, body in steps:
        heard.send(body)
        heard.acknowledge(body["op_id"], save(actor, body).version)
    return heard


def findings_after(told: Told, *statements) -> list[str]:
    with transact.writing() as session:
        for statement in statements:
            session.exec(statement)
    return [sentence.partition(":")[0] for sentence in audited(told).all()]


def test_a_database_that_keeps_the_promise_has_nothing_to_find(told):
    assert audited(told).all() == []


def test_the_demo_data_have_nothing_to_find(database, settings):
    assert database
    with transact.writing() as session:
        session.exec(delete(User))
    fill(30, "demo-demo-demo", open_files(settings))
    assert audited(Told()).all() == []


def test_a_save_that_is_gone_with_its_history_is_lost(told):
    newest = Change.version == 3
    gone = update(Contact).values(version=2, address="")
    assert findings_after(told, delete(Change).where(newest), delete(Op).where(Op.id == [*told.sent][2]), gone) == [
        "lost"
    ]


def test_an_acknowledged_value_that_no_version_has_is_lost(told):
    told.sent[[*told.sent][1]]["patch"]["note"]["to"] = "Večer"
    assert "lost" in findings_after(told)


def test_an_op_that_made_two_versions_was_done_twice(told):
    again = update(Change).where(Change.version == 3).values(op_id=[*told.sent][1])
    assert "twice" in findings_after(told, again)


def test_an_op_that_nobody_remembers_would_be_done_twice(told):
    assert "twice" in findings_after(told, delete(Op).where(Op.id == [*told.sent][2]))


def test_another_answer_to_the_same_op_means_that_it_was_done_twice(told):
    told.acknowledge([*told.sent][1], 3)
    assert findings_after(told) == ["twice"]


def test_a_value_written_over_one_that_its_writer_had_not_seen_is_an_overwrite(told):
    told.sent[[*told.sent][2]]["patch"]["address"]["from"] = "Praha"
    assert findings_after(told) == ["overwritten"]


def test_a_version_without_its_row_is_a_gap(told):
    assert "gaps" in findings_after(told, delete(Change).where(Change.version == 2))


def test_a_value_that_no_change_wrote_is_a_gap(told):
    assert findings_after(told, update(Contact).values(note="Odpoledne")) == ["gaps"]


@pytest.mark.parametrize(
    "statement",
    [
        delete(SearchEntry).where(SearchEntry.item_id == JANA),
        update(SearchEntry).where(SearchEntry.item_id == JANA).values(text=" jana"),
        update(Contact).values(sort_key="x"),
    ],
    ids=["no entry", "an old entry", "an old place in the list"],
)
def test_an_item_that_is_not_found_by_its_words_is_unfiled(told, statement):
    assert findings_after(told, statement) == ["unfiled"]


def test_an_entry_of_an_item_that_is_not_there_is_unfiled(told):
    of_jana = SearchEntry.item_id == JANA
    assert findings_after(told, update(SearchEntry).where(of_jana).values(item_id="petr")) == ["unfiled", "unfiled"]
