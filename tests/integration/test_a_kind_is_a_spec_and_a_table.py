"""A kind that the app has never heard of works by its spec and its table alone: list, search, detail, cards, history."""

from collections.abc import Iterator

import pytest
from sqlmodel import SQLModel

from crm_web.endpoints import items
from crm_web.entities import ENTITIES, SLUGS, CardSpec, EntitySpec, FieldSpec
from crm_web.errors import InvalidFields
from crm_web.model.entity import Entity, list_indexes
from crm_web.storage.database import Database
from tests.integration.saves import changes, create, edit, op, page, save

VAN = "vehicle-van"
TRAILER = "vehicle-trailer"


@pytest.fixture(scope="module")
def spec() -> EntitySpec:
    """The kind; its table is not left in the schema, which other tests hold equal to the migrations."""

    class Vehicle(Entity, table=True):
        __table_args__ = list_indexes("vehicle")
        plate: str = ""
        driver: str = ""
        pulled_by: str = ""

    SQLModel.metadata.remove(Vehicle.__table__)
    return EntitySpec(
        kind="vehicle",
        slug="vehicles",
        table=Vehicle,
        fields=(
            FieldSpec("title", required=True, searched=True),
            FieldSpec("plate", searched=True),
            FieldSpec("driver", "link", limit=64, to="contact"),
            FieldSpec("pulled_by", "link", limit=64, to="vehicle"),
            FieldSpec("owner", "person", limit=64),
        ),
        in_list=("plate",),
        cards=(CardSpec("trailers", "vehicle", (("pulled_by",),)), CardSpec("attachments")),
    )


@pytest.fixture(autouse=True)
def known(spec: EntitySpec, database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(ENTITIES, spec.kind, spec)
    monkeypatch.setitem(SLUGS, spec.slug, spec)
    table = spec.table.__table__
    table.create(database.writer)
    yield
    table.drop(database.writer)


@pytest.fixture
def van(eva) -> str:
    create(eva, item="contact-jana", last_name="Dvořáková")
    create(eva, kind="vehicle", item=VAN, title="Dodávka", plate="1AB 2345", driver="contact-jana")
    create(eva, kind="vehicle", item=TRAILER, title="Přívěs", pulled_by=VAN)
    return VAN


def test_it_is_listed_in_order_and_searched_without_accents(eva, van):
    assert [(row.id, row.title) for row in page(eva, "/vehicles").rows] == [(VAN, "Dodávka"), (TRAILER, "Přívěs")]
    assert [row.id for row in page(eva, "/vehicles?q=dodavka").rows] == [van]
    assert [row.id for row in page(eva, "/vehicles?q=2345").rows] == [van]


def test_its_detail_has_its_fields_with_what_they_link_to(eva, van):
    detail = page(eva, f"/vehicles/{van}")
    fields = {field.name: field for field in detail.fields}
    assert (detail.title, fields["plate"].value, fields["driver"].value) == ("Dodávka", "1AB 2345", "contact-jana")
    assert "Dvořáková" in str(fields["driver"])


def test_its_cards_hold_what_links_to_it(eva, van):
    assert {card.name: card.count for card in page(eva, f"/vehicles/{van}").cards}["trailers"] == "1"
    assert [row.id for row in page(eva, f"/vehicles/{van}/trailers").rows] == [TRAILER]


def test_an_edit_is_checked_saved_and_in_the_history(eva, van):
    with pytest.raises(InvalidFields):
        edit(eva, 1, item=van, kind="vehicle", title=("Dodávka", ""))
    edit(eva, 1, item=van, kind="vehicle", plate=("1AB 2345", "9ZZ 0001"))
    assert [change.version for change in changes(van)] == [1, 2]
    assert "9ZZ 0001" in str(page(eva, f"/vehicles/{van}/history"))


def test_a_deleted_one_leaves_the_list_and_comes_back(marek, van):
    save(marek, op(1, item=van, kind="vehicle", delete=True))
    assert [row.id for row in page(marek, "/vehicles").rows] == [TRAILER]
    save(marek, op(2, item=van, kind="vehicle", restore=True))
    assert [row.id for row in page(marek, "/vehicles").rows] == [VAN, TRAILER]


def test_it_has_addresses_of_its_own(spec):
    assert {"/api/vehicles", "/api/vehicles/{id}"} <= {route.path for route in items.routes_of(spec)}
