import json
from collections.abc import AsyncIterator
from http import HTTPStatus
from uuid import uuid4

import pytest

from crm_web.endpoints.ops import CAP
from tests.integration.api import api
from tests.integration.saves import JANA, changes, create, edit, op, page, save

pytestmark = pytest.mark.usefixtures("database")


def test_a_saved_op_is_answered_with_the_version_and_the_page_of_the_item(eva):
    answered = api(eva).post("/api/ops", json=op(None, patch={"first_name": ("", "Jana")}))
    body = answered.json()
    assert answered.status_code == HTTPStatus.OK
    assert {**body, "view": None} == {"outcome": "saved", "version": 1, "merged": [], "view": None}
    assert (body["view"]["path"], body["view"]["user"], body["view"]["version"]) == (f"/contacts/{JANA}", eva.id, 1)


def test_a_resent_op_is_answered_as_before_with_the_page_as_it_is_now(eva, marek):
    body = op(None, patch={"first_name": ("", "Jana")})
    api(eva).post("/api/ops", json=body)
    edit(marek, 1, note=("", "Ráno"))
    answer = api(eva).post("/api/ops", json=body).json()
    assert (answer["outcome"], answer["version"], answer["view"]["version"]) == ("saved", 1, 2)


def test_a_conflict_is_answered_with_both_values_and_the_page(eva, marek):
    create(eva, first_name="Jana")
    edit(marek, 1, note=("", "Ráno"))
    answered = api(eva).post("/api/ops", json=op(1, patch={"note": ("", "Večer")}))
    body = answered.json()
    assert answered.status_code == HTTPStatus.CONFLICT
    assert (body["outcome"], body["version"], body["view"]["version"]) == ("conflict", 2, 2)
    assert body["fields"] == {
        "note": {"yours": "Večer", "theirs": "Ráno", "by": "Marek Dvořák", "at": changes()[1].at.isoformat()}
    }


def test_a_merge_is_answered_with_whose_changes_were_kept_and_the_history_says_so(eva, marek):
    create(eva, first_name="Jana")
    edit(marek, 1, note=("", "Ráno"))
    body = api(eva).post("/api/ops", json=op(1, patch={"first_name": ("Jana", "Johana")})).json()
    assert (body["merged"], body["merged_by"]) == (["note"], ["Marek Dvořák"])
    versions = api(eva).get(f"/api/contacts/{JANA}/history").json()
    assert [version.get("merged") for version in versions] == [True, None, None]
    assert [version.merged for version in page(eva, f"/contacts/{JANA}/history").versions] == [True, False, False]


def test_an_op_on_what_was_deleted_is_answered_with_the_page_that_says_so(eva, marek):
    create(eva, first_name="Jana")
    save(marek, op(1, delete=True))
    answered = api(eva).post("/api/ops", json=op(1, patch={"note": ("", "Večer")}))
    body = answered.json()
    assert (answered.status_code, body["outcome"]) == (HTTPStatus.GONE, "deleted")
    assert (body["view"]["outcome"], body["view"]["deleted_by"]) == ("deleted", "Marek Dvořák")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Fill in a first name or a last name."), ("cs", "Vyplňte jméno nebo příjmení.")],
)
def test_an_invalid_op_is_answered_with_a_sentence_for_each_field_in_the_agents_language(eva, language, sentence):
    answered = api(eva, language).post("/api/ops", json=op(None, patch={}))
    assert answered.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert (answered.json()["outcome"], answered.json()["fields"]) == ("invalid", {"first_name": sentence})


def test_a_megabyte_in_a_name_is_answered_with_the_fields_sentence(eva):
    answered = api(eva).post("/api/ops", json=op(None, patch={"first_name": ("", "J" * 2**20)}))
    assert answered.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "the most is 128" in answered.json()["fields"]["first_name"]


def test_every_refusal_has_its_status_and_outcome_and_is_a_problem_document(eva, marek):
    create(eva, first_name="Jana")
    create(eva, item="contact-petr", first_name="Petr")
    save(marek, op(1, item="contact-petr", delete=True))
    agent = api(eva)
    done = op(1, patch={"note": ("", "Ráno")})
    agent.post("/api/ops", json=done)
    refused = {
        (401, "signed-out"): api().post("/api/ops", json=done),
        (403, "denied"): agent.post("/api/ops", json=op(2, delete=True)),
        (404, "missing"): agent.post("/api/ops", json=op(1, item="contact-nobody", patch={})),
        (410, "deleted"): agent.post("/api/ops", json=op(1, item="contact-petr", patch={})),
        (422, "invalid"): agent.post("/api/ops", json={**done, "base_version": 2}),
        (400, "malformed"): agent.post("/api/ops", json={**done, "op_id": "1"}),
    }
    for (status, outcome), answered in refused.items():
        assert (answered.status_code, answered.json()["outcome"]) == (status, outcome)
        assert answered.headers["content-type"] == "application/problem+json"
        assert answered.json()["detail"]
    assert len(changes()) == 2


def test_several_ops_are_answered_in_order_each_with_its_op_id_and_code(eva):
    sent = [
        op(None, patch={"first_name": ("", "Jana")}),
        op(1, patch={"note": ("", "Ráno")}),
        op(1, patch={"note": ("", "Večer"), "phone": ([], ["none"])}),
        {"op_id": "of no use"},
        5,
        op(1, patch={"note": ("", "Večer")}),
        op(1, patch={"note": ("Ráno", "Večer")}),
    ]
    answered = api(eva).post("/api/ops", json=sent)
    assert answered.status_code == HTTPStatus.OK
    assert [answer["code"] for answer in answered.json()] == [200, 200, 422, 400, 400, 409, 200]
    assert [answer["op_id"] for answer in answered.json()] == [
        one.get("op_id") if isinstance(one, dict) else None for one in sent
    ]
    assert [change.version for change in changes()] == [1, 2, 3]


def test_no_ops_are_answered_with_no_answers(eva):
    assert api(eva).post("/api/ops", json=[]).json() == []


def test_200_ops_may_come_at_once_and_no_more(eva):
    create(eva, first_name="Jana")
    body = op(1, patch={})
    assert {answer["code"] for answer in api(eva).post("/api/ops", json=[body] * 200).json()} == {200}
    answered = api(eva).post("/api/ops", json=[body] * 201)
    assert answered.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert answered.json()["detail"] == "At most 200 saves can be sent at once."


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_above_its_cap_is_refused_without_reading_on(eva, announced):
    read = 0

    async def chunks() -> AsyncIterator[bytes]:
        nonlocal read
        for _ in range(CAP // 2**20 + 100):
            read += 1
            yield b" " * 2**20

    headers = {"Content-Length": str(CAP + 1)} if announced else {}
    answered = api(eva).post("/api/ops", content=chunks(), headers=headers)
    assert answered.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert read <= CAP // 2**20 + 2


@pytest.mark.parametrize(
    "body",
    [b"", b"not json", b"{", b"\xff\xfe", b"[" * 200_000, b'{"op_id": ' * 50_000, b"1" * 5_000, b'"\\ud800"', b"NaN"],
)
def test_what_is_no_op_is_refused_with_a_sentence(eva, body):
    answered = api(eva).post("/api/ops", content=body)
    assert answered.status_code == HTTPStatus.BAD_REQUEST
    assert answered.json()["detail"]


@pytest.mark.parametrize("value", ["\ud800", ["\udfff"], "a\x00b", float("nan"), {"\ud800": 1}, 10**400, [[[]]]])
def test_strange_values_are_cleaned_or_refused_never_crashed_on(eva, value):
    patch = {"first_name": (value, "Jana"), "note": (value, value), "phone": ([], value)}
    assert api(eva).post("/api/ops", content=json.dumps(op(None, patch=patch))).status_code in {200, 422}


def test_a_strange_op_id_or_id_is_refused(eva):
    for strange in ("\ud800", "\x00", "x" * 100_000, "../../etc/passwd", None, 7, str(uuid4()) + "\n"):
        for key in ("op_id", "id", "kind"):
            answered = api(eva).post("/api/ops", content=json.dumps([{**op(None, patch={}), key: strange}]))
            assert [answer["code"] for answer in answered.json()] == [400]
