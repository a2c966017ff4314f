"""S12: a tap at the top of the detail moves between the cards. S13: hold and drag changes their order, and it stays.

S17, S18: of companies and records too.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from crm_web.entities import ENTITIES
from tests.e2e.kinds import EACH_KIND, Kind
from tests.e2e.touch import Finger

OPS = "**/api/ops"


def cards_of(kind: Kind) -> list[str]:
    return ["details", *(card.name for card in ENTITIES[kind.name].cards)]


@pytest.fixture
def busy(eva, kind) -> str:
    item_id = kind.make(eva, "Zaneprázdněná")
    for number in range(23):
        eva.make(
            "activity",
            type="CALL",
            title=f"Hovor {number:02}",
            started_at=f"2026-05-01T10:{number:02}:00Z",
            **{kind.name: item_id},
        )
    return item_id


def tabs(phone: Page):
    return phone.locator(".card-tabs").get_by_role("tab")


def names(phone: Page) -> list[str]:
    return [re.sub(r".*-tab-", "", tab.get_attribute("id")) for tab in tabs(phone).all()]


def tab(phone: Page, words, name: str):
    return phone.get_by_role("tab", name=words[f"card.{name}"], exact=True)


def in_order(phone: Page, words, wanted: list[str]) -> None:
    expect(tabs(phone)).to_have_text([re.compile(f"^{words[f'card.{name}']}") for name in wanted])


@pytest.fixture(autouse=True)
def usual_order(eva, kind):
    yield
    cards = f"cards-{kind.name}"
    change = {"from": eva.view("/preferences")["values"].get(cards, []), "to": cards_of(kind)}
    eva.op(kind="preference", id=cards, base_version=None, patch={"value": change})


@EACH_KIND
def test_a_tap_opens_a_card_the_address_says_which_and_a_reload_keeps_it(phone, words, kind, busy):
    phone.goto(f"/{kind.slug}")
    phone.goto(f"/{kind.slug}/{busy}")
    expect(tab(phone, words, "details")).to_have_attribute("aria-selected", "true")
    expect(tab(phone, words, "activities")).to_have_accessible_description(re.compile("23"))
    tab(phone, words, "activities").tap()
    expect(phone).to_have_url(f"/{kind.slug}/{busy}?card=activities")
    expect(tab(phone, words, "activities")).to_have_attribute("aria-selected", "true")
    rows = phone.get_by_role("tabpanel").get_by_role("listitem")
    expect(rows).to_have_count(20)
    expect(rows.first).to_contain_text("Hovor 22")
    phone.get_by_role("button", name=words["card.more"]).tap()
    expect(rows).to_have_count(23)
    expect(rows.last).to_contain_text("Hovor 00")
    phone.reload()
    expect(tab(phone, words, "activities")).to_have_attribute("aria-selected", "true")
    for name in cards_of(kind):
        if name in ("details", "activities"):
            continue
        tab(phone, words, name).tap()
        expect(phone.get_by_role("tabpanel")).to_contain_text(words["card.empty"])
    phone.reload()
    expect(tab(phone, words, cards_of(kind)[-1])).to_be_in_viewport(ratio=0.9)
    phone.go_back()
    expect(phone).to_have_url(f"/{kind.slug}")


@EACH_KIND
def test_what_is_typed_is_still_there_after_other_cards(phone, words, kind, busy):
    phone.goto(f"/{kind.slug}/{busy}")
    description = phone.get_by_role("textbox", name=words["field.description"], exact=True)
    description.fill("rozepsáno")
    for name in ("activities", "attachments", "details"):
        tab(phone, words, name).tap()
    expect(description).to_have_value("rozepsáno")
    expect(phone.locator("[data-field=description]")).to_have_attribute("data-changed", "")


@EACH_KIND
def test_a_save_that_can_not_be_leads_from_another_card_to_the_error(phone, words, kind, busy):
    phone.goto(f"/{kind.slug}/{busy}")
    phone.get_by_role("textbox", name=words["field.description"], exact=True).fill("x" * 513)
    tab(phone, words, "activities").tap()
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(tab(phone, words, "details")).to_have_attribute("aria-selected", "true")
    expect(phone.locator("[data-field=description] .problem")).to_be_in_viewport()


@EACH_KIND
def test_a_held_and_dragged_card_stays_where_it_was_put(phone, words, kind, busy, eva):
    phone.goto(f"/{kind.slug}/{busy}")
    details, second, third, *others = cards_of(kind)
    in_order(phone, words, cards_of(kind))
    expect(tab(phone, words, third)).to_have_attribute("data-sortable", "")
    Finger(phone).hold_and_drag(tab(phone, words, third), tab(phone, words, details))
    wanted = [third, details, second, *others]
    in_order(phone, words, wanted)
    expect(tab(phone, words, "details")).to_have_attribute("aria-selected", "true")
    phone.reload()
    in_order(phone, words, wanted)
    phone.goto(f"/{kind.slug}/{kind.make(eva, 'Druhá')}")
    in_order(phone, words, wanted)
    assert eva.view("/preferences")["values"][f"cards-{kind.name}"] == wanted


@EACH_KIND
def test_the_order_changes_by_keyboard_and_by_menu_too(phone, words, kind, busy):
    phone.goto(f"/{kind.slug}/{busy}")
    with phone.expect_response(OPS):
        tab(phone, words, "details").press("Shift+ArrowRight")
    details, second, *others = cards_of(kind)
    in_order(phone, words, [second, details, *others])
    expect(tab(phone, words, "details")).to_be_focused()
    phone.get_by_role("button", name=words["card.order"]).tap()
    with phone.expect_response(OPS):  # or it may come to the server when the next test has begun
        phone.get_by_role("button", name=words["card.earlier"].format(card=words["card.attachments"])).tap()
    phone.get_by_role("button", name=words["action.close"], exact=True).tap()
    *others, before, last = [second, details, *others]
    in_order(phone, words, [*others, last, before])


@EACH_KIND
def test_the_arrow_keys_walk_through_the_cards(phone, words, kind, busy):
    phone.goto(f"/{kind.slug}/{busy}")
    expect(tab(phone, words, "details")).to_have_attribute("data-sortable", "")  # what sorts them is there
    tab(phone, words, "details").press("ArrowRight")
    second = cards_of(kind)[1]
    expect(tab(phone, words, second)).to_be_focused()
    expect(tab(phone, words, second)).to_have_attribute("aria-selected", "true")
