"""The pages on which managers shape forms."""

import pytest

from crm_web.entities import ENTITIES
from tests.integration.forms import add_field, change_field
from tests.integration.saves import page

pytestmark = pytest.mark.usefixtures("database")
VIP = "field-vip"


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
