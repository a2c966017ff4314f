"""While a new item is typed the server says whom it may be."""

from uuid import uuid4

import pytest

from tests.integration.api import api
from tests.integration.forms import add_field, change_field
from tests.integration.saves import JANA, create, save
from tests.integration.saves import op as op_of

pytestmark = pytest.mark.usefixtures("_jana")


def alike(actor, kind: str = "contact", item: str = "new", **values: object) -> list[tuple[str, str]]:
    patch = {name: {"from": None, "to": value} for name, value in values.items()}
    body = {"kind": kind, "id": item, "base_version": None, "patch": patch}
    answer = api(actor).put(f"/api/drafts/{uuid4()}", json=body)
    assert answer.status_code == 200
    return [(one["title"], one["by"]) for one in answer.json()["alike"]]


@pytest.fixture
def _jana(database, eva):  # noqa: ARG001  the database comes first
    create(eva, first_name="Jana", last_name="Dvořáková", phone=["601 234 567"], email=["Jana@Example.cz"])
    create(eva, item="novak", kind="company", title="Autodílna Novák s.r.o.", phone=["+420 222 333 444"])


@pytest.mark.parametrize("typed", ["601234567", "+420 601 234 567", "00420601234567", "601 23 45 67"])
def test_the_same_number_however_it_is_written(eva, typed):
    assert alike(eva, phone=["777", typed]) == [("Jana Dvořáková", "phone")]


def test_the_same_address_however_it_is_written(eva):
    assert alike(eva, email=["jana@example.CZ"]) == [("Jana Dvořáková", "email")]


def test_the_same_number_in_a_field_that_managers_made(eva, marek):
    second = add_field(marek, "field-second", title="Druhé číslo", type="phone")
    create(eva, item="adam", last_name="Bílý", **{second: "777 000 111"})
    assert alike(eva, **{second: "777000111"}) == [("Bílý", "phone")]


def test_nobody_is_alike_by_what_a_manager_hid(eva, marek):
    change_field(marek, "field-contact-email", hidden=("", "yes"))
    assert alike(eva, email=["jana@example.cz"]) == []


@pytest.mark.parametrize("names", [("jana", "dvorakova"), ("DVOŘÁKOVÁ", "Jana"), (" Jana ", "Dvořákova")])
def test_the_same_name_however_it_is_written(eva, names):
    assert alike(eva, first_name=names[0], last_name=names[1]) == [("Jana Dvořáková", "name")]


def test_who_is_alike_in_several_ways_is_told_once(eva):
    assert alike(eva, first_name="Jana", last_name="Dvořáková", phone=["601234567"]) == [("Jana Dvořáková", "phone")]


@pytest.mark.parametrize(
    "values",
    [
        {"phone": ["601 234 56"]},
        {"phone": ["601 234 568", "none"]},
        {"first_name": "Jana"},
        {"last_name": "Dvořáková"},
        {"first_name": "Jan", "last_name": "Dvořák"},
        {"note": "601 234 567"},
        {"email": ["jana@example"]},
        {},
    ],
)
def test_what_is_not_the_same_is_nobody(eva, values):
    assert alike(eva, **values) == []


def test_companies_are_alike_by_their_title_and_number_too(eva):
    assert alike(eva, kind="company", title="autodilna novak s.r.o.") == [("Autodílna Novák s.r.o.", "name")]
    assert alike(eva, kind="company", phone=["222333444"]) == [("Autodílna Novák s.r.o.", "phone")]
    assert alike(eva, phone=["222333444"]) == []


def test_who_was_deleted_and_the_item_itself_are_nobody(eva, marek):
    assert alike(eva, item=JANA, phone=["601234567"]) == []
    save(marek, op_of(1, delete=True))
    assert alike(eva, phone=["601234567"]) == []


def test_an_item_that_is_saved_already_is_not_compared(eva):
    patch = {"phone": {"from": None, "to": ["601234567"]}}
    body = {"kind": "contact", "id": "other", "base_version": 1, "patch": patch}
    assert api(eva).put(f"/api/drafts/{uuid4()}", json=body).json() == {"alike": []}
