"""The pages on which managers shape forms."""

import pytest

from crm_web.entities import ENTITIES
from tests.integration.forms import add_field, change_field
from tests.integration.saves import create, edit, page

pytestmark = pytest.mark.usefixtures("database")
VIP = "field-vip"
DEAL, CLAIM = "record_type-deal", "record_type-claim"


@pytest.mark.parametrize("spec", [spec for spec in ENTITIES.values() if spec.designable], ids=lambda spec: spec.kind)
def test_a_form_begins_as_the_app_has_it(marek, spec):
    shown = page(marek, f"/forms/{spec.slug}")
    assert [row.title for row in shown.fields] == [field.label for field in spec.fields if field.in_form]
    assert all(row.is_own for row in shown.fields)
    assert shown.removed == []


def test_a_new_field_stands_at_the_end_and_one_that_is_moved_where_it_was_put(marek):
    add_field(marek, "field-first", title="První")
    add_field(marek, "field-second", title="Druhé", type="section")
    assert [row.title for row in page(marek, "/forms/contacts").fields][-2:] == ["První", "Druhé"]
    change_field(marek, "field-second", position=("", "001"))
    first = page(marek, "/forms/contacts").fields[0]
    assert (first.title, first.is_section, first.saved) == ("Druhé", True, "001")


def test_what_is_taken_out_stands_by_itself(marek):
    add_field(marek, VIP, title="Víno", required="yes")
    change_field(marek, VIP, removed=("", "yes"))
    shown = page(marek, "/forms/contacts")
    assert [(row.title, row.flags) for row in shown.removed] == [("Víno", ["forms.flag.required"])]
    assert VIP not in [row.id for row in shown.fields]


def test_agents_have_nothing_to_shape(eva, marek):
    assert [page(eva, path).outcome for path in ("/forms", "/forms/contacts")] == ["denied", "denied"]
    assert page(marek, "/forms").slugs == ["contacts", "companies", "records", "tickets"]


@pytest.mark.parametrize("path", ["/forms/activities", "/forms/fields", "/forms/nothing"])
def test_what_has_no_form_to_shape_is_missing(marek, path):
    assert page(marek, path).outcome == "missing"


@pytest.fixture
def _types(marek, database):  # noqa: ARG001  the database comes first
    """Two types of records, of which one is asked for a term in a section of its own."""
    create(marek, kind="record_type", item=DEAL, title="Zakázka")
    create(marek, kind="record_type", item=CLAIM, title="Reklamace & vratka")
    for_claims = {"form": "record", "only_when": "type", "only_values": [f"{CLAIM}|Reklamace & vratka"]}
    add_field(marek, "field-head", title="Vada", **{**for_claims, "type": "section"})
    add_field(marek, "field-term", title="Lhůta", form="record", required="yes")


def titles(actor, address: str) -> list[str]:
    return [row.title for row in page(actor, address).fields]


@pytest.mark.usefixtures("_types")
def test_a_type_has_a_form_of_its_own_in_which_stands_what_it_is_asked_for(marek):
    of_all, of_deals, of_claims = (
        titles(marek, f"/forms/records{of}") for of in ("", f"?type={DEAL}", f"?type={CLAIM}")
    )
    assert of_claims == of_all
    assert of_deals == [title for title in of_all if title not in ("Vada", "Lhůta")]
    assert [(each.value, each.text) for each in page(marek, "/forms/records").types] == [
        (CLAIM, "Reklamace & vratka"),
        (DEAL, "Zakázka"),
    ]
    marked = {row.title: row.flags for row in page(marek, f"/forms/records?type={CLAIM}").fields}
    assert marked["Lhůta"] == ["forms.flag.required", "forms.flag.only_when"]
    assert marked["field.description"] == []


@pytest.mark.usefixtures("_types")
def test_a_field_that_is_added_there_begins_as_one_of_that_type(marek):
    shown = page(marek, f"/forms/records?type={CLAIM}")
    assert (shown.of, shown.begins) == (
        CLAIM,
        "only_when=type&only_values=record_type-claim%7CReklamace+%26+vratka",
    )
    begun = {field.name: field for field in page(marek, "/fields/new?form=record").fields}
    assert {"type", "stage"} <= {option.value for option in begun["only_when"].options}
    assert begun["form"].value == ""


@pytest.mark.usefixtures("_types")
def test_a_type_that_is_called_otherwise_keeps_its_form(marek):
    edit(marek, 1, CLAIM, "record_type", title=("Reklamace & vratka", "Stížnost"))
    assert "Lhůta" in titles(marek, f"/forms/records?type={CLAIM}")
    assert "Lhůta" not in titles(marek, f"/forms/records?type={DEAL}")


@pytest.mark.usefixtures("_types")
def test_of_a_type_that_is_not_there_the_form_of_all_is_shown(marek):
    shown = page(marek, "/forms/records?type=nothing")
    assert (shown.of, shown.begins) == ("", "")
    assert titles(marek, "/forms/records?type=nothing") == titles(marek, "/forms/records")
    assert page(marek, "/forms/contacts?type=nothing").types == []
