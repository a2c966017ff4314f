from dataclasses import replace

import pytest
from sqlmodel import select

from crm_web.errors import Deleted, Denied, Malformed, Missing
from crm_web.model import Contact, SearchEntry
from crm_web.security.rights import Action, Actor, Scope
from crm_web.services import history, items
from crm_web.storage import transact
from tests.integration.saves import CONTACT, JANA, changes, create, edit, op, save, values

pytestmark = pytest.mark.usefixtures("database")

VISITOR = Actor("user-nobody", "nobody", "Nobody", "visitor")


def load(actor, item=JANA):
    with transact.reading() as session:
        return items.load(session, actor, CONTACT, item)


def read_history(actor, **paging) -> history.Page:
    with transact.reading() as session:
        return history.page(session, actor, CONTACT, JANA, **paging)


def test_values_name_every_field_of_the_spec(eva):
    create(eva, first_name="Jana", last_name="Dvořáková", email="jana@EXAMPLE.cz")
    assert values(eva) == {
        "title": "Jana Dvořáková",
        "first_name": "Jana",
        "last_name": "Dvořáková",
        "phone": [],
        "email": ["jana@example.cz"],
        "company": "",
        "address": "",
        "description": "",
        "note": "",
        "owner": eva.id,
    }


def test_the_shown_title_is_the_saved_one_or_else_the_derived_one(eva):
    create(eva, first_name="Jana", last_name="Dvořáková")
    assert items.shown_title(CONTACT, load(eva)) == "Jana Dvořáková"
    edit(eva, 1, title=(None, "Šéfová"))
    assert items.shown_title(CONTACT, load(eva)) == "Šéfová"


@pytest.mark.parametrize("item", ["contact-nobody", "", "\x00", "../x", "x" * 10_000])
def test_an_unknown_id_is_missing(eva, item):
    with pytest.raises(Missing):
        load(eva, item)


def test_who_may_not_read_is_denied_whether_it_exists_or_not(eva):
    create(eva, first_name="Jana")
    for item in (JANA, "contact-nobody"):
        with pytest.raises(Denied):
            load(VISITOR, item)
    with pytest.raises(Denied):
        read_history(VISITOR)


def test_sort_key_and_search_follow_every_edit(eva):
    create(eva, first_name="Jana", last_name="Dvořáková")
    before = load(eva).sort_key
    edit(eva, 1, last_name=("Dvořáková", "Černá"), phone=([], ["601 234 567"]))
    assert load(eva).sort_key < before
    with transact.reading() as session:
        entries = session.exec(select(SearchEntry).where(SearchEntry.kind == "contact")).all()
    assert [(entry.kind, entry.item_id, entry.text) for entry in entries] == [
        ("contact", JANA, " jana cerna 420601234567 601234567")
    ]


def test_a_field_without_a_column_is_kept_among_the_custom_ones(eva):
    create(eva, first_name="Jana")
    shoe_size = CONTACT.field("note").__class__("shoe_size")
    spec = CONTACT.__class__(
        "contact", "contacts", Contact, (*CONTACT.fields, shoe_size), title_from=CONTACT.title_from
    )
    with transact.writing() as session:
        contact = session.get_one(Contact, JANA)
        items.write(session, spec, contact, {"shoe_size": "42"})
    with transact.reading() as session:
        assert items.values(spec, session.get_one(Contact, JANA))["shoe_size"] == "42"


def test_history_is_newest_first_with_names_and_times(eva, marek):
    create(eva, first_name="Jana")
    edit(marek, 1, note=("", "Ráno"))
    last, first = read_history(eva).rows
    assert (last.version, last.by, last.changes) == (2, "Marek Dvořák", {"note": {"from": "", "to": "Ráno"}})
    assert (first.version, first.by, first.at, first.op_id) == (
        1,
        "Eva Malá",
        changes()[0].at.isoformat(),
        changes()[0].op_id,
    )
    assert first.at.endswith("+00:00")


def test_history_goes_on_page_by_page_to_its_end(eva):
    create(eva, first_name="Jana")
    for version in range(1, 7):
        edit(eva, version, note=("", f"{version}"))
    seen, cursor = [], ""
    while True:
        page = read_history(eva, take=3, cursor=cursor)
        seen += [[row.version for row in page.rows]]
        cursor = page.next
        if not cursor:
            break
    assert seen == [[7, 6, 5], [4, 3, 2], [1]]


def test_a_page_of_history_has_at_most_50_versions(eva):
    create(eva, first_name="Jana")
    for version in range(1, 52):
        edit(eva, version, note=("", f"{version}"))
    assert len(read_history(eva, take=1000).rows) == 50


@pytest.mark.parametrize("cursor", ["x", "-1", "1e3", "9" * 30, "٣"])
def test_a_broken_cursor_of_a_history_is_told(eva, cursor):
    create(eva, first_name="Jana")
    with pytest.raises(Malformed, match="place in the list"):
        read_history(eva, cursor=cursor)


def test_the_history_of_nobody_is_missing_and_of_a_deleted_one_is_deleted(eva, marek):
    with pytest.raises(Missing):
        read_history(eva)
    create(eva, first_name="Jana")
    save(marek, op(1, delete=True))
    with pytest.raises(Deleted):
        read_history(eva)


def test_fields_that_may_not_be_read_are_not_in_the_history(eva, marek):
    create(eva, first_name="Jana")
    edit(marek, 1, note=("", "Ráno"))
    edit(marek, 2, note=("Ráno", "Večer"), first_name=("Jana", "Johana"))
    without = replace(eva, said={("contact", "note", Action.READ): Scope.NONE})
    assert [[*row.changes] for row in read_history(without).rows] == [["first_name"], ["owner", "first_name"]]
