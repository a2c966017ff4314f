"""S12: a tap at the top of the detail moves between the cards. S13: hold and drag changes their order, and it stays."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.touch import Finger

CARDS = ["details", "activities", "tickets", "attachments"]


@pytest.fixture
def busy(eva) -> str:
    item_id = eva.contact(last_name="Zaneprázdněná")
    for number in range(23):
        eva.make(
            "activity",
            type="CALL",
            title=f"Hovor {number:02}",
            contact=item_id,
            started_at=f"2026-05-01T10:{number:02}:00Z",
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
def usual_order(eva):
    yield
    now = eva.view("/preferences")["values"].get("cards-contact", [])
    eva.op(kind="preference", id="cards-contact", base_version=None, patch={"value": {"from": now, "to": CARDS}})


def test_a_tap_opens_a_card_the_address_says_which_and_a_reload_keeps_it(phone, words, busy):
    phone.goto("/contacts")
    phone.goto(f"/contacts/{busy}")
    expect(tab(phone, words, "details")).to_have_attribute("aria-selected", "true")
    expect(tab(phone, words, "activities")).to_have_accessible_description(re.compile("23"))
    tab(phone, words, "activities").tap()
    expect(phone).to_have_url(f"/contacts/{busy}?card=activities")
    expect(tab(phone, words, "activities")).to_have_attribute("aria-selected", "true")
    rows = phone.get_by_role("tabpanel").get_by_role("listitem")
    expect(rows).to_have_count(20)
    expect(rows.first).to_contain_text("Hovor 22")
    phone.get_by_role("button", name=words["card.more"]).tap()
    expect(rows).to_have_count(23)
    expect(rows.last).to_contain_text("Hovor 00")
    phone.reload()
    expect(tab(phone, words, "activities")).to_have_attribute("aria-selected", "true")
    for name in ("tickets", "attachments"):
        tab(phone, words, name).tap()
        expect(phone.get_by_role("tabpanel")).to_contain_text(words["card.empty"])
    phone.go_back()
    expect(phone).to_have_url("/contacts")


def test_what_is_typed_is_still_there_after_other_cards(phone, words, busy):
    phone.goto(f"/contacts/{busy}")
    note = phone.get_by_role("textbox", name=words["field.note"], exact=True)
    note.fill("rozepsáno")
    for name in ("activities", "attachments", "details"):
        tab(phone, words, name).tap()
    expect(note).to_have_value("rozepsáno")
    expect(phone.locator("[data-field=note]")).to_have_attribute("data-changed", "")


def test_a_save_that_can_not_be_leads_from_another_card_to_the_error(phone, words, busy):
    phone.goto(f"/contacts/{busy}")
    phone.get_by_role("textbox", name=words["field.email"], exact=True).fill("nesmysl")
    tab(phone, words, "tickets").tap()
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(tab(phone, words, "details")).to_have_attribute("aria-selected", "true")
    expect(phone.locator("[data-field=email] .problem")).to_be_in_viewport()


def test_a_held_and_dragged_card_stays_where_it_was_put(phone, words, busy, eva):
    phone.goto(f"/contacts/{busy}")
    in_order(phone, words, CARDS)
    expect(tab(phone, words, "tickets")).to_have_attribute("data-sortable", "")
    Finger(phone).hold_and_drag(tab(phone, words, "tickets"), tab(phone, words, "details"))
    wanted = ["tickets", "details", "activities", "attachments"]
    in_order(phone, words, wanted)
    expect(tab(phone, words, "details")).to_have_attribute("aria-selected", "true")
    phone.reload()
    in_order(phone, words, wanted)
    other = eva.contact(last_name="Druhá")
    phone.goto(f"/contacts/{other}")
    in_order(phone, words, wanted)
    assert eva.view("/preferences")["values"]["cards-contact"] == wanted


def test_the_order_changes_by_keyboard_and_by_menu_too(phone, words, busy):
    phone.goto(f"/contacts/{busy}")
    tab(phone, words, "details").press("Shift+ArrowRight")
    in_order(phone, words, ["activities", "details", "tickets", "attachments"])
    expect(tab(phone, words, "details")).to_be_focused()
    phone.get_by_role("button", name=words["card.order"]).tap()
    phone.get_by_role("button", name=words["card.earlier"].format(card=words["card.attachments"])).tap()
    phone.get_by_role("button", name=words["action.close"], exact=True).tap()
    in_order(phone, words, ["activities", "details", "attachments", "tickets"])


def test_the_arrow_keys_walk_through_the_cards(phone, words, busy):
    phone.goto(f"/contacts/{busy}")
    tab(phone, words, "details").press("ArrowRight")
    expect(tab(phone, words, "activities")).to_be_focused()
    expect(tab(phone, words, "activities")).to_have_attribute("aria-selected", "true")
