"""The manager's pages and every input that a form can have: axe, large letters, fingers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessible import nobody_is_hindered

TYPES = (
    "section",
    "longtext",
    "html",
    "choice",
    "choices",
    "radio",
    "checkbox",
    "date",
    "time",
    "phone",
    "email",
    "url",
)
OPTIONS = ["gold|Zlatá", "silver|Stříbrná"]


@pytest.fixture(scope="module")
def definitions(marek) -> Iterator[dict[str, str]]:
    """A field of each type in the form of records, by its type; gone afterwards."""
    made = {
        name: marek.make(
            "field",
            form="record",
            title=f"Pole {name}",
            type=name,
            description="K čemu to je",
            **({"options": OPTIONS} if name in {"choice", "choices", "radio"} else {}),
        )
        for name in TYPES
    }
    yield made
    for item_id in made.values():
        marek.op(kind="field", id=item_id, base_version=1, patch={"removed": {"from": "", "to": "yes"}})


def the_forms(page: Page, _made: dict[str, str]) -> None:
    page.goto("/forms")
    expect(page.locator(".setting").first).to_be_visible()


def a_form(page: Page, _made: dict[str, str]) -> None:
    page.goto("/forms/records")
    expect(page.locator(".form-row").first).to_be_visible()


def a_form_of_a_type(page: Page, made: dict[str, str]) -> None:
    a_form(page, made)
    page.locator(".choice a").nth(1).tap()
    expect(page.locator(".choice a").nth(1)).to_have_attribute("aria-current", "true")


def a_new_field(page: Page, _made: dict[str, str]) -> None:
    page.goto("/fields/new?form=record")
    expect(page.locator("[data-field=title]")).to_be_visible()


def a_field(page: Page, made: dict[str, str]) -> None:
    page.goto(f"/fields/{made['choice']}")
    expect(page.locator("[data-field=options] input").first).to_be_visible()


def a_form_of_every_type(page: Page, made: dict[str, str]) -> None:
    page.goto("/records/new")
    expect(page.locator(".section-head")).to_be_visible()
    page.get_by_role("radiogroup").get_by_label("Zlatá").check()
    assert made


SCREENS = pytest.mark.parametrize(
    "go", [the_forms, a_form, a_form_of_a_type, a_new_field, a_field, a_form_of_every_type], ids=lambda go: go.__name__
)


@pytest.fixture
def manager(sign_in_as) -> Page:
    return sign_in_as("marek")


@SCREENS
def test_nothing_is_in_anybodys_way(manager: Page, definitions, go):
    go(manager, definitions)
    nobody_is_hindered(manager)
