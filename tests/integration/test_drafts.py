"""What is typed reaches the server, for the one who types it only, and is gone when it is saved."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlmodel import select, update

from crm_web.endpoints.drafts import CAP
from crm_web.model import Draft
from crm_web.model.moment import now
from crm_web.services.drafts import KEPT, MOST
from crm_web.storage import transact
from tests.integration.api import Api, api
from tests.integration.saves import JANA, create, edit, op, page, save

pytestmark = pytest.mark.usefixtures("database")


def mirror(phone: Api, body: dict[str, Any]) -> httpx.Response:
    """Send an op that is still being typed, as a phone does."""
    return phone.put(f"/api/drafts/{body['op_id']}", json={name: body[name] for name in body if name != "op_id"})


def typed(actor, path: str) -> list[str]:
    return [draft.op_id for draft in page(actor, path).typed]


def kept() -> list[str]:
    with transact.reading() as session:
        return list(session.exec(select(Draft.id).order_by(Draft.at)))


def test_what_was_typed_on_one_device_is_offered_on_the_page_of_the_item(eva):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "Ráno")})
    answer = mirror(api(eva), body)
    assert (answer.status_code, answer.json()) == (200, {"alike": []})
    assert typed(eva, f"/contacts/{JANA}") == [body["op_id"]]
    told = api(eva).get(f"/api/drafts/{body['op_id']}").json()
    assert {name: told[name] for name in ("kind", "id", "base_version", "fields")} == {
        "kind": "contact",
        "id": JANA,
        "base_version": 1,
        "fields": {"note": {"from": "", "to": "Ráno"}},
    }


def test_what_is_typed_on_takes_the_place_of_what_was_typed_before(eva):
    body = op(None, patch={"note": ("", "R")})
    for text in ("R", "Rá", "Ráno"):
        mirror(api(eva), {**body, "patch": {"note": {"from": "", "to": text}}})
    assert kept() == [body["op_id"]]
    told = api(eva).get(f"/api/drafts/{body['op_id']}").json()
    assert told["fields"]["note"]["to"] == "Ráno"


def test_nobody_else_sees_changes_or_deletes_a_draft(eva, marek, admin):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "tajné")})
    mirror(api(eva), body)
    address = f"/api/drafts/{body['op_id']}"
    for other in (marek, admin):
        assert typed(other, f"/contacts/{JANA}") == []
        assert api(other).get(address).status_code == 404
        assert mirror(api(other), body).status_code == 422
        assert api(other).delete(address).status_code == 204
    assert typed(eva, f"/contacts/{JANA}") == [body["op_id"]]
    for answer in (api().get(address), api().delete(address), mirror(api(), body)):
        assert answer.status_code == 401


def test_a_save_takes_its_draft_along_in_the_same_transaction(eva):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "Ráno")})
    mirror(api(eva), body)
    save(eva, body)
    assert kept() == []


def test_a_draft_that_comes_after_its_save_is_dropped(eva):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "Ráno")})
    save(eva, body)
    assert mirror(api(eva), body).status_code == 200
    assert kept() == []


def test_a_refused_save_keeps_its_draft(eva, marek):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "Ráno")})
    mirror(api(eva), body)
    edit(marek, 1, note=("", "Večer"))
    assert api(eva).post("/api/ops", json=body).status_code == 409
    assert kept() == [body["op_id"]]


def test_what_is_discarded_is_gone_however_often_it_is_said(eva):
    body = op(None, patch={"note": ("", "Ráno")})
    mirror(api(eva), body)
    for _ in range(2):
        assert api(eva).delete(f"/api/drafts/{body['op_id']}").status_code == 204
    assert kept() == []


def test_a_new_item_is_offered_on_the_empty_form_until_somebody_has_saved_it(eva):
    body = op(None, patch={"last_name": ("", "Nová")})
    mirror(api(eva), body)
    assert typed(eva, "/contacts/new") == [body["op_id"]]
    assert typed(eva, "/companies/new") == []
    create(eva, last_name="Nová")
    assert typed(eva, "/contacts/new") == []


def test_drafts_are_as_many_and_as_old_as_is_useful(eva, marek):
    mirror(api(marek), op(None, item="his", patch={"note": ("", "Ráno")}))
    sent = [op(None, item=f"new-{number}", patch={"note": ("", "x")}) for number in range(MOST + 1)]
    phone = api(eva)
    for body in sent:
        mirror(phone, body)
    assert len(kept()) == MOST + 1
    assert sent[0]["op_id"] not in kept()
    with transact.writing() as session:
        session.exec(update(Draft).values(at=now() - KEPT - timedelta(days=1)))
    mirror(phone, sent[0])
    assert len(kept()) == 2


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "ghost", "id": JANA, "base_version": None, "patch": {}}, 400),
        ({"kind": "preference", "id": JANA, "base_version": None, "patch": {}}, 400),
        ({"kind": "contact", "id": JANA, "base_version": 1, "delete": True}, 400),
        ({"kind": "contact", "id": "../x", "base_version": None, "patch": {}}, 400),
        ([], 400),
        ({"kind": "contact", "id": JANA, "base_version": None, "patch": {"note": {"from": "", "to": "x" * CAP}}}, 413),
    ],
)
def test_what_is_no_draft_is_refused(eva, body, status):
    assert api(eva).put(f"/api/drafts/{uuid4()}", json=body).status_code == status
    assert api(eva).put("/api/drafts/1", json={}).status_code == 400
    assert kept() == []


@pytest.mark.parametrize("strange", ["%00", "a%00b", "%ED%A0%80", "x" * 65])
def test_an_address_that_no_draft_can_have_is_missing(eva, strange):
    phone = api(eva)
    assert phone.get(f"/api/drafts/{strange}").status_code == 404
    assert phone.delete(f"/api/drafts/{strange}").status_code == 404


@pytest.mark.parametrize("text", ["a\0b", "a\ud83db", "a\ufffeb"])
def test_what_no_text_holds_comes_back_as_it_was_typed(eva, text):
    body = op(None, patch={"note": ("", text)})
    answer = api(eva).put(
        f"/api/drafts/{body['op_id']}",
        content=json.dumps({name: body[name] for name in body if name != "op_id"}),
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 200
    assert api(eva).get(f"/api/drafts/{body['op_id']}").json()["fields"]["note"]["to"] == text
