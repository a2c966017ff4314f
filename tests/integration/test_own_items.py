"""Who may read their own items only: the others are not there for them."""

import pytest

from crm_web.errors import Denied, InvalidFields, Missing
from crm_web.services.imports import Summary
from tests.integration.api import api
from tests.integration.books import Book, contacts
from tests.integration.roles import now, say
from tests.integration.saves import JANA, create, edit, op, page, save

MINE = "contact-mine"


@pytest.fixture(autouse=True)
def _two(database, eva, marek, admin):  # noqa: ARG001  the database comes first
    create(marek, first_name="Jana", last_name="Dvořáková", phone=["601 234 567"])
    create(eva, item=MINE, last_name="Nová", phone=["777 111 222"])
    create(marek, item="case", kind="ticket", title="Case", contact=JANA, owner="user-eva")
    say(admin, "agent-contact", read="own")


def test_lists_searches_and_counts_have_their_own(eva):
    assert [row.id for row in page(now(eva), "/contacts").rows] == [MINE]
    assert page(now(eva), "/contacts?q=jana").rows == []
    assert page(now(eva), "/companies?q=jana").elsewhere == []
    assert page(now(eva), "/phone?q=601234567").rows == []
    assert [item["id"] for item in api(eva).get("/api/contacts").json()["items"]] == [MINE]


def test_another_s_is_missing_and_cannot_be_changed(eva):
    assert page(now(eva), f"/contacts/{JANA}").outcome == "missing"
    assert page(now(eva), f"/contacts/{JANA}/history").outcome == "missing"
    assert api(eva).get(f"/api/contacts/{JANA}").status_code == 404
    with pytest.raises(Missing):
        edit(now(eva), 1, note=("", "x"))
    edit(now(eva), 1, item=MINE, note=("", "x"))


def test_a_link_to_another_s_leads_nowhere_and_has_no_title(eva):
    field = next(field for field in page(now(eva), "/tickets/case").fields if field.name == "contact")
    assert (field.shown, field.links, field.reach, field.shortcut) == ([""], [""], [], None)
    assert "Jana" not in page(now(eva), "/tickets").rows[0].line
    with pytest.raises(InvalidFields):
        create(now(eva), item="newer", kind="ticket", title="New", contact=JANA)


@pytest.mark.parametrize("typed", [{"phone": "601234567"}, {"first_name": "Jana", "last_name": "Dvořáková"}])
def test_nobody_of_another_s_is_said_to_be_alike(eva, typed):
    patch = {name: {"from": None, "to": value} for name, value in typed.items()}
    body = {"kind": "contact", "id": "new", "base_version": None, "patch": patch}
    answer = api(eva).put("/api/drafts/4e4a3ad1-24bb-4ec0-8b66-94ddc8e0b0a1", json=body)
    assert answer.json() == {"alike": []}


def test_a_new_one_is_made_for_oneself_only(eva):
    with pytest.raises(Denied):
        create(now(eva), item="newer", last_name="Nová", owner="user-marek")
    create(now(eva), item="newer", last_name="Nová", owner="user-eva")


def test_what_is_readable_may_still_not_be_changed(eva, admin):
    say(admin, "agent-ticket", update="none")
    with pytest.raises(Denied):
        save(now(eva), op(1, item="case", kind="ticket", patch={"title": ("Case", "x")}))


def test_handing_an_item_over_hides_it(eva):
    body = op(1, item=MINE, patch={"owner": ("user-eva", "user-marek")})
    answer = api(eva).post("/api/ops", json=body)
    assert answer.json()["outcome"] == "saved"
    assert answer.json()["view"]["outcome"] == "missing"
    assert "Nová" not in answer.text


def test_a_field_may_be_for_one_s_own_items_only(eva, admin):
    save(admin, op(None, kind="right", item="agent-contact", patch={"read": ("own", "")}))
    say(admin, "agent-contact-phone", read="own")
    rows = {row.id: row for row in page(now(eva), "/contacts").rows}
    assert (rows[JANA].call, rows[MINE].call) == ("", "tel:+420777111222")
    assert page(now(eva), "/contacts?q=601234567").rows == []
    assert [row.id for row in page(now(eva), "/contacts?q=777111222").rows] == [MINE]
    assert {field.name for field in page(now(eva), f"/contacts/{JANA}").fields} & {"phone"} == set()


def test_a_field_may_be_taken_out_of_one_s_own_items_only(marek, admin):
    say(admin, "manager-contact-phone", export="own")
    for form in ("csv", "vcf"):
        file = api(marek).get("/api/contacts/export", params={"format": form}).text.replace(" ", "")
        assert ("601234567" in file, "777111222" in file, "Nová" in file) == (True, False, True)


def test_a_filter_finds_one_s_own_only_where_its_field_is_for_these(eva, marek, admin):
    for item, owner in (("his", "user-marek"), ("hers", "user-eva")):
        create(marek, item=item, kind="ticket", title=item, stage="CLOSE", owner=owner)
    say(admin, "agent-ticket-stage", read="own")
    assert [row.id for row in page(now(eva), "/tickets?stage=CLOSE").rows] == ["hers"]


def test_an_import_links_to_no_company_of_another_s_that_is_called_so(eva, marek, admin, tmp_path):
    create(marek, item="firm", kind="company", title="Autodílna")
    say(admin, "agent-company", read="own")
    line = "Jméno;Příjmení;Společnost\nPetr;Čech;Autodílna\n"
    assert Book(tmp_path / "book").bring_in(now(eva), line) == Summary(imported=1)
    assert contacts()["Petr Čech"].company not in ("", "firm")


def test_by_a_field_of_another_s_nobody_is_alike_nor_known_to_an_import(eva, admin, tmp_path):
    save(admin, op(None, kind="right", item="agent-contact", patch={"read": ("own", "")}))
    say(admin, "agent-contact-phone", read="own")
    patch = {"phone": {"from": None, "to": "601234567"}}
    body = {"kind": "contact", "id": "new", "base_version": None, "patch": patch}
    answer = api(eva).put("/api/drafts/4e4a3ad1-24bb-4ec0-8b66-94ddc8e0b0a1", json=body)
    assert answer.json() == {"alike": []}
    line = "Jméno;Příjmení;Telefon\nJana;Dvořáková;601234567\n"
    assert Book(tmp_path / "book").bring_in(now(eva), line) == Summary(imported=1)
