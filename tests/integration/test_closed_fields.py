"""A field that may not be read is nowhere: in no page, search, order, history, file, hint or news."""

import base64
import json

import pytest

from crm_web.endpoints.hearing import heard
from crm_web.entities import ENTITIES
from crm_web.errors import Denied
from crm_web.services import lists
from crm_web.storage import news
from tests.integration.api import api
from tests.integration.roles import close, now, say
from tests.integration.saves import CONTACT, JANA, create, edit, op, page, save

CLOSED = [field.name for field in CONTACT.fields if field.name not in CONTACT.known_by]
SECRETS = {
    "company": "firm",
    "phone": ["+420601234567"],
    "email": ["canary@example.cz"],
    "address": "Canary Street",
    "description": "canary description",
    "note": "canary note",
}
CANARIES = ("canary", "/firm", "601234567", "601 234 567")
PATHS = (
    "/contacts",
    "/contacts?q=canary",
    "/contacts?q=601",
    "/contacts?only=mine",
    f"/contacts/{JANA}",
    f"/contacts/{JANA}/history",
    f"/contacts/{JANA}/activities",
    "/companies/firm",
    "/companies/firm/contacts",
    "/phone?q=601234567",
    "/tickets/of-jana",
)


@pytest.fixture(autouse=True)
def _jana(database, eva, admin):  # noqa: ARG001  the database comes first
    create(eva, item="firm", kind="company", title="A firm")
    create(eva, first_name="Jana", last_name="Dvořáková", **SECRETS)
    create(eva, item="other", first_name="Adam", last_name="Bílý")
    create(eva, item="of-jana", kind="ticket", title="A case", contact=JANA)
    edit(eva, 1, note=("canary note", "canary again"))
    close(admin, *(f"{role}-contact-{name}" for role in ("agent", "manager") for name in CLOSED))


def told(answer: object) -> list[str]:
    """Return the canaries in an answer, its own address and query apart."""
    text = json.dumps(answer, ensure_ascii=False, default=vars).lower()
    return [canary for canary in CANARIES if canary in text]


@pytest.mark.parametrize("path", PATHS)
def test_it_is_in_no_page(eva, path):
    shown = vars(page(now(eva), path))
    asked = ("path", "query", "number", "call", "add", "elsewhere", "id", "next")
    assert told({name: value for name, value in shown.items() if name not in asked}) == []


def test_it_is_not_a_field_of_a_form_and_not_of_a_new_one(eva):
    for path in (f"/contacts/{JANA}", "/contacts/new"):
        assert {field.name for field in page(now(eva), path).fields} == {"first_name", "last_name"}


@pytest.mark.parametrize("query", ["canary", "601234567", "canary@example.cz", "60", "jana canary"])
def test_it_finds_nothing_and_is_not_counted(eva, query):
    assert page(now(eva), f"/contacts?q={query}").rows == []
    assert page(now(eva), f"/companies?q={query}").elsewhere == []
    assert api(eva).get("/api/contacts", params={"q": query}).json() == {"items": [], "next": None}


def test_what_may_be_read_is_still_found(eva):
    assert [row.title for row in page(now(eva), "/contacts?q=jana").rows] == ["Jana Dvořáková"]
    assert [other.count for other in page(now(eva), "/companies?q=jana").elsewhere] == ["1"]
    assert [row.title for row in page(now(eva), "/contacts?q=ja+dvo").rows] == ["Jana Dvořáková"]


def test_what_is_found_comes_page_by_page(eva):
    names = [f"Jana {letter}" for letter in "abcdefg"]
    for number, name in enumerate(names):
        create(eva, item=f"jana-{number}", last_name=name, note="canary")
        create(eva, item=f"decoy-{number}", last_name=f"Karel {number}", email=[f"jana{number}@example.cz"])
    found, cursor = [], ""
    while not found or cursor:
        answer = api(eva).get("/api/contacts", params={"q": "jana", "take": 3, "cursor": cursor}).json()
        assert len(answer["items"]) <= 3
        found, cursor = [*found, *(item["title"] for item in answer["items"])], answer["next"]
    assert sorted(found) == sorted([*names, "Jana Dvořáková"])


@pytest.mark.parametrize("first", ["Jana Adamová", "Zita Jana"])
def test_where_the_hits_go_on_names_nobody_who_is_not_shown(eva, monkeypatch, first):
    monkeypatch.setattr(lists, "MOST", 2)
    monkeypatch.setattr(lists, "LOOKS", 2)
    for number in range(9):
        create(eva, item=f"decoy-{number}", last_name=f"Karel {number}", email=[f"jana{number}@example.cz"])
    create(eva, item="shown", last_name=first)
    found, cursors = [], [""]
    while cursors[-1] or len(cursors) == 1:
        answer = api(eva).get("/api/contacts", params={"q": "jana", "take": 1, "cursor": cursors[-1]}).json()
        found += [item["title"] for item in answer["items"]]
        cursors.append(answer["next"] or "")
    assert sorted(found) == sorted([first, "Jana Dvořáková"])
    assert len(cursors) > 3
    for cursor in cursors:
        assert b"decoy" not in base64.urlsafe_b64decode(cursor + "==")


def test_it_orders_nothing(eva, admin):
    before = [row.id for row in page(now(eva), "/contacts").rows]
    edit(admin, 2, note=("canary again", "AAA"), phone=(["+420601234567"], ["+420111111111"]))
    assert [row.id for row in page(now(eva), "/contacts").rows] == before
    assert not {*CONTACT.sort_by} & {*CLOSED}


def test_it_is_not_in_the_api_nor_in_the_history_of_changes(eva):
    for path in ("", f"/{JANA}", f"/{JANA}/history"):
        assert told(api(eva).get(f"/api/contacts{path}").json()) == []
    assert [row["version"] for row in api(eva).get(f"/api/contacts/{JANA}/history").json()] == [1]


def test_it_is_in_no_file(marek):
    for form in ("csv", "vcf"):
        assert told(api(marek).get("/api/contacts/export", params={"format": form}).text) == []
    found = api(marek).get("/api/contacts/export", params={"format": "csv", "q": "canary"}).text
    assert "Dvořáková" not in found


def test_what_may_be_read_but_not_taken_out_is_in_no_file(marek, admin):
    say(admin, "manager-contact", export="own")
    say(admin, "manager-company-title", export="none")
    assert "Dvořáková" not in api(marek).get("/api/contacts/export").text
    assert "A firm" not in api(marek).get("/api/companies/export").text
    assert [row.title for row in page(now(marek), "/companies").rows] == ["A firm"]


def test_nobody_is_said_to_be_alike_by_it(eva):
    patch = {"last_name": {"from": None, "to": "Nová"}}
    body = {"kind": "contact", "id": "new", "base_version": None, "patch": patch}
    assert api(eva).put("/api/drafts/4e4a3ad1-24bb-4ec0-8b66-94ddc8e0b0a1", json=body).json() == {"alike": []}
    number = {"phone": {"from": None, "to": "601234567"}}
    refused = api(eva).put("/api/drafts/4e4a3ad1-24bb-4ec0-8b66-94ddc8e0b0a2", json={**body, "patch": number})
    assert refused.status_code == 403


def test_what_was_typed_before_it_was_closed_is_not_given_back(eva, admin):
    body = {"kind": "company", "id": "new", "base_version": None, "patch": {"note": {"from": None, "to": "typed"}}}
    path = "/api/drafts/4e4a3ad1-24bb-4ec0-8b66-94ddc8e0b0a3"
    assert api(eva).put(path, json=body).status_code == 200
    say(admin, "agent-company-note", read="none")
    assert api(eva).get(path).json()["fields"] == {}


def test_it_is_not_written_blindly_and_no_conflict_or_merge_tells_it(eva, admin):
    with pytest.raises(Denied):
        edit(now(eva), 1, note=("x", "y"))
    with pytest.raises(Denied):
        save(now(eva), op(None, item="new", patch={"last_name": ("", "x"), "note": ("", "y")}))
    edit(admin, 2, note=("canary again", "theirs"))
    saved = edit(now(eva), 1, first_name=("Jana", "Johana"))
    assert (saved.version, saved.merged, saved.merged_by) == (4, [], [])


def test_a_card_whose_link_may_not_be_read_is_empty(eva):
    contacts = next(card for card in page(now(eva), "/companies/firm").cards if card.name == "contacts")
    assert contacts.rows == []
    assert contacts.count == "0"


def test_a_view_and_a_filter_of_a_closed_field_narrow_nothing(eva, admin):
    say(admin, "agent-ticket-stage", read="none")
    say(admin, "agent-ticket-due_at", read="none")
    create(admin, item="closed", kind="ticket", title="Closed", stage="CLOSE")
    for query in ("?only=waiting", "?stage=CLOSE", "?only=overdue"):
        shown = page(now(eva), f"/tickets{query}")
        assert {row.id for row in shown.rows} == {"of-jana", "closed"}
        assert "stage" not in {each.name for each in shown.filters}


def test_news_tell_of_nothing_but_what_may_be_read(eva, marek, admin):
    say(admin, "agent-record", read="none")
    say(admin, "agent-company", read="own")
    told_of = {kind: news.News(1, (news.Touched(kind, "x"),)) for kind in ENTITIES}
    assert heard(now(eva), told_of["record"]) == []
    assert heard(now(eva), told_of["company"]) is None
    assert heard(now(eva), told_of["contact"]) == ["contact/x"]
    assert heard(now(eva), news.News(1, (news.Touched("preference", "x", user=marek.id),))) == []
