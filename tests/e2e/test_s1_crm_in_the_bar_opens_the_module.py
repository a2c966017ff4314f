"""S1: a tap on CRM in the bar at the bottom of the screen opens the module, with the contacts and the companies."""

import pytest
from playwright.sync_api import expect

from tests.e2e.kinds import EACH_KIND, EVERY_WAY, unique


@EVERY_WAY
def test_crm_in_the_bar_opens_the_module_with_the_contacts_and_from_there_the_other_cards(phone, words, hand, kind):
    phone.goto("/settings")
    hand.press(phone.get_by_role("navigation").get_by_role("link", name=words["bar.crm"]))
    expect(phone.get_by_role("tab", name=words["kind.contact.many"])).to_have_attribute("aria-selected", "true")
    expect(phone.locator(".row-title").first).to_be_visible()
    card = phone.get_by_role("tab", name=words[f"kind.{kind.name}.many"])
    hand.press(card)
    expect(phone).to_have_url(f"/{kind.slug}")
    expect(card).to_have_attribute("aria-selected", "true")
    expect(phone.locator(".row-title").first).to_be_visible()


@pytest.mark.parametrize(("name", "path"), [("phone", "/phone"), ("tickets", "/tickets"), ("menu", "/settings")])
def test_every_link_of_the_bar_opens_its_page_and_is_marked(phone, words, name, path):
    phone.goto("/contacts")
    bar = phone.get_by_role("navigation")
    bar.get_by_role("link", name=words[f"bar.{name}"]).tap()
    expect(phone).to_have_url(path)
    expect(phone.get_by_role("heading", name=words[f"bar.{name}"])).to_be_visible()
    expect(bar.get_by_role("link", name=words[f"bar.{name}"])).to_have_attribute("aria-current", "page")
    phone.go_back()
    expect(phone).to_have_url("/contacts")


@pytest.mark.parametrize("typed", ["601 234 567", "+420601234567", "00420 601-234-567"])
def test_a_number_pasted_into_the_search_says_whose_it_is(phone, words, typed):
    phone.goto("/contacts")
    phone.get_by_role("searchbox", name=words["list.search"]).fill(typed)
    expect(phone.locator(".row-title")).to_have_text(["Jana Dvořáková"])
    call = words["list.call_number"].format(number="+420 601 234 567")
    expect(phone.get_by_role("link", name=call)).to_have_attribute("href", "tel:+420601234567")


def test_a_number_that_nobody_has_becomes_a_new_contact_with_one_tap(phone, words):
    phone.goto("/contacts?q=720555111")
    phone.get_by_role("link", name=words["list.new_with_number"].format(number="+420 720 555 111")).tap()
    expect(phone.get_by_role("button", name=f"{words['field.phone']}: +420 720 555 111")).to_be_visible()
    expect(phone.locator("[data-field=phone]")).to_have_attribute("data-changed", "")
    expect(phone).to_have_url("/contacts/new")


def test_a_search_tells_what_the_other_cards_would_find(phone, words, eva):
    eva.make("company", title="Qwertz Ořechovka")
    phone.goto("/contacts?q=qwertz+orech")
    hits = words["list.elsewhere"].format(kind=words["kind.company.many"], count="")
    phone.get_by_role("link", name=hits).tap()
    expect(phone).to_have_url("/companies?q=qwertz+orech")
    expect(phone.locator(".row-title").first).to_have_text("Qwertz Ořechovka")


@EACH_KIND
def test_a_favourite_and_what_was_opened_last_are_a_tap_away(phone, words, eva, kind):
    title = unique("Oblíbená")
    item_id = kind.make(eva, title)
    phone.goto(f"/{kind.slug}/{item_id}")
    phone.get_by_role("button", name=words["star.add"]).tap()
    expect(phone.get_by_role("button", name=words["star.remove"])).to_have_attribute("aria-pressed", "true")
    phone.goto(f"/{kind.slug}")
    phone.get_by_role("link", name=words["list.recent"], exact=True).tap()
    expect(phone.locator(".row-title").first).to_have_text(title)
    phone.get_by_role("link", name=words["list.favourites"], exact=True).tap()
    expect(phone.get_by_role("link", name=title, exact=True).first).to_be_visible()
    assert item_id in eva.view("/preferences")["values"][f"favourites-{kind.name}"]
