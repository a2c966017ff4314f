"""On a wide screen the list stays beside the item."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import sign_in


@pytest.fixture
def desk(browser: Browser, server, language) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale=language, base_url=server.url)
    yield sign_in(context, server, "eva")
    context.close()


def test_the_list_with_its_search_stays_beside_the_open_item(desk, words):
    desk.goto("/contacts?q=novak")
    rows = desk.locator(".row-title")
    expect(rows.first).to_be_visible()
    found = rows.all_text_contents()
    rows.nth(1).click()
    expect(desk.get_by_role("heading", name=found[1])).to_be_visible()
    beside = desk.get_by_role("complementary", name=words["kind.contact.many"])
    expect(beside.locator(".row-title")).to_have_text(found)
    expect(beside.locator("[aria-current=page]")).to_have_text(found[1])
    beside.get_by_role("link", name=found[0], exact=True).first.click()
    expect(desk.get_by_role("heading", name=found[0])).to_be_visible()


def test_an_item_opened_by_its_address_has_the_whole_list_beside_it(desk, eva, words):
    item_id = eva.contact(last_name="Zzzz Vedle")
    desk.goto(f"/contacts/{item_id}")
    beside = desk.get_by_role("complementary", name=words["kind.contact.many"])
    expect(beside.locator("[aria-posinset='20'] .row-title")).to_be_attached()
    expect(beside.locator("[aria-setsize]").first).to_have_attribute("aria-setsize", re.compile(r"^[5-9]\d$|^\d{3,}$"))


def test_on_a_phone_there_is_no_list_beside(phone, eva):
    item_id = eva.contact(last_name="Zzzz Úzký")
    phone.goto(f"/contacts/{item_id}")
    expect(phone.get_by_role("heading", name="Zzzz Úzký")).to_be_visible()
    expect(phone.get_by_role("complementary")).to_have_count(0)
