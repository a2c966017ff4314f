"""A kind that the app does not have is a table, a spec and its texts: everything else follows."""

from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus

import pytest
from sqlmodel import JSON, Field, SQLModel
from starlette.applications import Starlette

from crm_web.endpoints import items as items_http
from crm_web.entities import ENTITIES, SLUGS, CardSpec, EntitySpec, FieldSpec
from crm_web.i18n import CATALOGS
from crm_web.model.entity import Entity, link_index, list_indexes
from crm_web.pages.detail import detail_of
from crm_web.pages.history import history_of
from crm_web.pages.listing import list_of
from crm_web.views.page import Badge
from tests.integration import api as http
from tests.integration.saves import create, edit, op, page, save

VAN = "vehicle-van"
NOVAK = "company-novak"


class Vehicle(Entity, table=True):
    __table_args__ = (*list_indexes("vehicle"), link_index("vehicle", "company"))

    plate: str = ""
    fuel: str = "diesel"
    phone: list[str] = Field(default_factory=list, sa_type=JSON)
    company: str = Field(default="", max_length=64)
    towed_by: str = Field(default="", max_length=64)


SQLModel.metadata.remove(Vehicle.__table__)  # the app's own tables are those of the migrations

SPEC = EntitySpec(
    kind="vehicle",
    slug="vehicles",
    table=Vehicle,
    fields=(
        FieldSpec("title", required=True, searched=True),
        FieldSpec("plate", fixed=True, searched=True),
        FieldSpec("fuel", "choice", options=("diesel", "electric")),
        FieldSpec("phone", "phone", limit=64, searched=True),
        FieldSpec("company", "link", limit=64, to="company"),
        FieldSpec("towed_by", "link", limit=64, to="vehicle"),
        FieldSpec("owner", "person", limit=64),
    ),
    in_list=("company", "phone", "fuel"),
    cards=(CardSpec("towing", "vehicle", (("towed_by",),)), CardSpec("attachments")),
)
COMPANY = ENTITIES["company"]
WITH_VEHICLES = replace(COMPANY, cards=(*COMPANY.cards, CardSpec("vehicles", "vehicle", (("company",),))))
TEXTS = [
    *(f"kind.vehicle.{form}" for form in ("all", "many", "new", "one")),
    *(f"field.{name}" for name in ("plate", "fuel", "towed_by")),
    *(f"choice.fuel.{option}" for option in ("diesel", "electric")),
    *(f"card.{name}" for name in ("towing", "vehicles")),
]


@pytest.fixture(autouse=True)
def vehicles(database, monkeypatch) -> Iterator[None]:
    monkeypatch.setitem(ENTITIES, "vehicle", SPEC)
    monkeypatch.setitem(SLUGS, "vehicles", SPEC)
    monkeypatch.setitem(ENTITIES, "company", WITH_VEHICLES)
    monkeypatch.setitem(SLUGS, "companies", WITH_VEHICLES)
    for catalog in CATALOGS.values():
        for key in TEXTS:
            monkeypatch.setitem(catalog, key, key)
    Vehicle.__table__.create(database.writer)
    yield
    Vehicle.__table__.drop(database.writer)


@pytest.fixture
def van(eva) -> None:
    create(eva, kind="company", item=NOVAK, title="Autodílna Novák")
    create(eva, kind="vehicle", item=VAN, title="Dodávka", plate="1A2 3456", phone="601 234 567", company=NOVAK)


@pytest.mark.usefixtures("van")
def test_it_is_edited_and_its_history_says_so_in_words(eva):
    edit(eva, 1, VAN, "vehicle", fuel=("diesel", "electric"), company=(NOVAK, ""))
    last = page(eva, f"/vehicles/{VAN}/history").versions[0]
    assert [(change.name, change.shown_as, change.before, change.after) for change in last.changes] == [
        ("fuel", "key", "choice.fuel.diesel", "choice.fuel.electric"),
        ("company", "text", "Autodílna Novák", ""),
    ]


@pytest.mark.usefixtures("van")
def test_it_is_deleted_and_given_back(marek):
    save(marek, op(1, kind="vehicle", item=VAN, delete=True))
    assert page(marek, f"/vehicles/{VAN}").outcome == "deleted"
    save(marek, op(2, kind="vehicle", item=VAN, restore=True))
    assert page(marek, f"/vehicles/{VAN}").outcome == "ok"


@pytest.mark.usefixtures("van")
def test_it_is_listed_and_found(eva):
    assert [(row.title, row.line, row.badges) for row in page(eva, "/vehicles").rows] == [
        ("Dodávka", "Autodílna Novák · +420 601 234 567", [Badge("choice.fuel.diesel")])
    ]
    for query in ("dodav", "1a2", "601234567"):
        assert [row.id for row in page(eva, f"/vehicles?q={query}").rows] == [VAN]
    assert [found.href for found in page(eva, "/contacts?q=dodav").elsewhere] == ["/vehicles?q=dodav"]
    assert [row.id for row in page(eva, "/phone?q=601 234 567").rows] == [VAN]


@pytest.mark.usefixtures("van")
def test_its_detail_has_its_fields_and_cards_and_others_have_a_card_of_it(eva):
    create(eva, kind="vehicle", item="vehicle-trailer", title="Přívěs", towed_by=VAN)
    detail = page(eva, f"/vehicles/{VAN}")
    fields = {field.name: field for field in detail.fields}
    assert (fields["company"].shown, fields["company"].links) == (["Autodílna Novák"], [f"/companies/{NOVAK}"])
    assert (fields["plate"].editable, fields["fuel"].editable) == (False, True)
    assert [(card.name, card.count, [row.title for row in card.rows]) for card in detail.cards] == [
        ("towing", "1", ["Přívěs"]),
        ("attachments", "0", []),
    ]
    assert [row.title for row in page(eva, f"/companies/{NOVAK}").cards[-1].rows] == ["Dodávka"]


@pytest.mark.usefixtures("van")
def test_it_can_be_a_favourite(eva):
    save(eva, op(None, kind="preference", item="favourites-vehicle", patch={"value": ([], [VAN])}))
    assert [row.id for row in page(eva, "/vehicles?only=favourites").rows] == [VAN]


@pytest.mark.usefixtures("van")
def test_it_has_its_json(eva, monkeypatch):
    monkeypatch.setattr(http, "APP", Starlette(routes=items_http.routes_of(SPEC)))
    client = http.api(eva)
    assert [item["title"] for item in client.get("/api/vehicles").json()["items"]] == ["Dodávka"]
    assert client.get(f"/api/vehicles/{VAN}").json()["fuel"] == "diesel"
    assert [version["version"] for version in client.get(f"/api/vehicles/{VAN}/history").json()] == [1]
    assert client.get("/api/vehicles/nobody").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("page_of", [list_of, detail_of, history_of])
def test_its_pages_compile(page_of):
    assert "kind.vehicle." in str(page_of(SPEC)().render())
