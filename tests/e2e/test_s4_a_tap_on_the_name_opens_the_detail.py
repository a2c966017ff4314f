"""S4: a tap on a contact's name opens its detail. S17, S18: so do companies and records."""

import pytest
from playwright.sync_api import expect

from tests.e2e.kinds import EACH_KIND, EVERY_WAY, unique
from tests.until import until


@EVERY_WAY
def test_the_name_opens_the_detail(phone, words, hand, eva, kind):
    title = unique("Klepnutá")
    item_id = kind.make(eva, title, description="co je uloženo")
    phone.goto(f"/{kind.slug}?q={title}")
    hand.press(phone.get_by_role("link", name=title, exact=True))
    expect(phone).to_have_url(f"/{kind.slug}/{item_id}")
    expect(phone.get_by_role("heading", name=title)).to_be_visible()
    expect(phone.get_by_role("textbox", name=kind.of(words), exact=True)).to_have_value(title)
    expect(phone.get_by_role("textbox", name=words["field.description"], exact=True)).to_have_value("co je uloženo")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


def test_janas_detail_holds_her_names_and_her_number(phone, words):
    phone.goto("/contacts?q=jana+dvorakova")
    phone.get_by_role("link", name="Jana Dvořáková", exact=True).tap()
    expect(phone.get_by_role("heading", name="Jana Dvořáková")).to_be_visible()
    expect(phone.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_have_value("Jana")
    expect(phone.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_have_value("Dvořáková")
    expect(phone.get_by_role("button", name=f"{words['field.phone']}: +420 601 234 567")).to_be_visible()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


# Chromium holds back every other task of a page until the frame behind a tap: what is drawn in one of them comes a frame later.
LOOK = """() => addEventListener("click", () => {
  window.drawn = document.querySelectorAll("main [data-field]").length > 2; // what listeners have set off is done by then
}, { once: true })"""


def test_a_detail_that_is_known_is_drawn_by_the_tap_itself(phone):
    phone.goto("/contacts?q=jana+dvorakova")
    row = phone.get_by_role("link", name="Jana Dvořáková", exact=True)
    row.tap()
    expect(phone.locator("[data-field=description]")).to_be_attached()
    phone.go_back()
    expect(row).to_be_visible()
    phone.evaluate(LOOK)
    row.tap()
    assert phone.evaluate("window.drawn")


@EACH_KIND
def test_back_returns_to_the_place_in_the_list(phone, kind):
    phone.goto(f"/{kind.slug}")
    row = phone.locator("main li[aria-posinset='20'] .row-title")
    row.scroll_into_view_if_needed()
    address, before = row.get_attribute("href"), phone.evaluate("scrollY")
    row.tap()
    expect(phone).to_have_url(address)
    expect(phone.locator("[data-field=description]")).to_be_attached()  # a record may open on another card
    phone.go_back()
    expect(phone.locator(f".row-title[href='{address}']")).to_be_in_viewport()
    until(phone, "before => Math.abs(scrollY - before) < 64", before)


@EACH_KIND
def test_a_detail_can_be_opened_by_its_address(phone, eva, kind):
    phone.goto(f"/{kind.slug}/{kind.make(eva, 'Řehoř Přímý')}")
    expect(phone.get_by_role("heading", name="Řehoř Přímý")).to_be_visible()


@pytest.mark.parametrize(
    "typed", ["Dvorakova JANA", "601 234 567", "00420601234567", "+420 601-234-567", "jana.dvorakova@ex"]
)
def test_one_box_finds_name_number_and_address_in_any_form(phone, words, typed):
    phone.goto("/contacts")
    phone.get_by_role("searchbox", name=words["list.search"]).fill(typed)
    expect(phone.locator(".row-title")).to_have_text(["Jana Dvořáková"])


def test_the_menu_of_a_number_holds_a_link_that_dials(phone, words, eva):
    item_id = eva.contact(last_name="Volaný", phone=["601 999 888"], email=["volany@example.cz"])
    phone.goto(f"/contacts/{item_id}")
    phone.get_by_role("button", name=f"{words['field.phone']}: ").tap()
    expect(phone.get_by_role("menuitem", name=words["detail.call"])).to_have_attribute("href", "tel:+420601999888")
    expect(phone.get_by_role("menuitem", name=words["detail.sms"])).to_have_attribute("href", "sms:+420601999888")
    phone.keyboard.press("Escape")
    phone.get_by_role("button", name=f"{words['field.email']}: ").tap()
    expect(phone.get_by_role("menuitem", name=words["detail.write"])).to_have_attribute(
        "href", "mailto:volany@example.cz"
    )
