from http import HTTPStatus

import pytest

from tests.integration.api import api
from tests.integration.saves import JANA, changes, create, edit, op, save

pytestmark = pytest.mark.usefixtures("database")

ROUTES = ["/api/contacts", f"/api/contacts/{JANA}", f"/api/contacts/{JANA}/history"]


def test_a_list_has_items_and_the_cursor_of_the_next_ones(eva):
    create(eva, first_name="Jana", last_name="Dvořáková", phone="601234567")
    create(eva, item="contact-adam", first_name="Adam", last_name="Novák")
    first = api(eva).get("/api/contacts?take=1").json()
    assert [(item["id"], item["title"], item["version"]) for item in first["items"]] == [(JANA, "Jana Dvořáková", 1)]
    second = api(eva).get("/api/contacts", params={"take": 1, "cursor": first["next"]}).json()
    assert ([item["id"] for item in second["items"]], second["next"]) == (["contact-adam"], None)
    assert [item["id"] for item in api(eva).get("/api/contacts?q=601 234 567").json()["items"]] == [JANA]


@pytest.mark.parametrize(
    "asked", ["take=0", "take=101", "take=-1", "take=x", "take=", "take=1e2", "cursor=x", "take=²"]
)
def test_a_list_that_is_asked_for_wrongly_is_refused_with_a_sentence(eva, asked):
    answered = api(eva).get(f"/api/contacts?{asked}")
    assert answered.status_code == HTTPStatus.BAD_REQUEST
    assert answered.headers["content-type"] == "application/problem+json"
    assert answered.json()["detail"].endswith(".")


def test_an_item_has_its_fields_its_id_and_its_version(eva):
    create(eva, first_name="Jana", phone="601234567")
    answered = api(eva).get(f"/api/contacts/{JANA}")
    assert answered.json() == {
        "id": JANA,
        "version": 1,
        "title": "Jana",
        "first_name": "Jana",
        "last_name": "",
        "phone": ["+420601234567"],
        "email": [],
        "company": "",
        "address": "",
        "description": "",
        "note": "",
        "owner": eva.id,
    }
    assert answered.headers["etag"] == '"1"'
    assert answered.headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize("tag", ['"1"', 'W/"1"', '"0", "1"', "*"])
def test_an_item_that_the_client_has_is_not_sent_again(eva, tag):
    create(eva, first_name="Jana")
    answered = api(eva).get(f"/api/contacts/{JANA}", headers={"If-None-Match": tag})
    assert (answered.status_code, answered.content, answered.headers["etag"]) == (HTTPStatus.NOT_MODIFIED, b"", '"1"')
    edit(eva, 1, note=("", "Ráno"))
    if tag != "*":
        assert api(eva).get(f"/api/contacts/{JANA}", headers={"If-None-Match": tag}).json()["version"] == 2


def test_a_history_is_a_list_newest_first(eva, marek):
    create(eva, first_name="Jana")
    edit(marek, 1, note=("", "Ráno"))
    answer = api(eva).get(f"/api/contacts/{JANA}/history").json()
    assert answer[0] == {
        "version": 2,
        "at": changes()[1].at.isoformat(),
        "by": "Marek Dvořák",
        "op_id": changes()[1].op_id,
        "changes": {"note": {"from": "", "to": "Ráno"}},
    }
    assert [row["version"] for row in answer] == [2, 1]


def test_a_long_history_says_in_its_link_where_it_goes_on(eva):
    create(eva, first_name="Jana")
    edit(eva, 1, note=("", "Ráno"))
    client = api(eva)
    first = client.get(f"/api/contacts/{JANA}/history?take=1")
    second = client.get(first.links["next"]["url"])
    assert ([row["version"] for row in second.json()], second.links) == ([1], {})


@pytest.mark.parametrize("route", ROUTES)
def test_nobody_reads_without_a_session(eva, route):
    create(eva, first_name="Jana")
    answered = api().get(route)
    assert answered.status_code == HTTPStatus.UNAUTHORIZED
    assert "Jana" not in answered.text


@pytest.mark.parametrize("route", ROUTES[1:])
def test_missing_and_deleted_items_are_told_apart(eva, marek, route):
    assert api(eva).get(route).status_code == HTTPStatus.NOT_FOUND
    create(eva, first_name="Jana")
    save(marek, op(1, delete=True))
    assert api(eva).get(route).status_code == HTTPStatus.GONE


def test_an_id_of_strange_characters_is_missing(eva):
    for strange in ("%00", "%ff", "%2e%2e", "a%0ab", "x" * 5000):
        assert api(eva).get(f"/api/contacts/{strange}").status_code == HTTPStatus.NOT_FOUND
