"""A private window, a full phone, storage thrown away: saving still works, and the screen says that nothing is kept."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, sign_in
from tests.until import until

REFUSES = {
    "private": "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }",
    "full": "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    "silent": "indexedDB.open = () => new EventTarget()",
}


@pytest.fixture
def vera(eva) -> str:
    return eva.contact(first_name="Věra", last_name="Zapomnětlivá")


def box(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


@pytest.mark.parametrize("how", REFUSES)
def test_saving_works_and_the_screen_says_that_nothing_is_kept(phone, words, eva, vera, how):
    phone.add_init_script(REFUSES[how])
    phone.goto(f"/contacts/{vera}")
    box(phone, words, "note").fill("napsáno")
    box(phone, words, "note").blur()
    expect(phone.locator(".connection")).to_contain_text(words["status.not_kept"])
    phone.get_by_role("tab", name=words["card.attachments"], exact=True).tap()
    phone.get_by_role("tab", name=words["card.details"], exact=True).tap()
    expect(box(phone, words, "note")).to_have_value("napsáno")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(vera)["note"] == "napsáno"


def test_a_phone_that_keeps_things_says_nothing(phone, words, vera):
    phone.goto(f"/contacts/{vera}")
    box(phone, words, "note").fill("napsáno")
    box(phone, words, "note").blur()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")
    expect(phone.locator(".connection")).not_to_contain_text(words["status.not_kept"])


def test_a_manager_chooses_how_long_phones_keep_pages(sign_in_as, words, eva, browser, server):
    his = sign_in_as("marek")
    his.goto("/settings")
    days = his.get_by_role("combobox", name=words["menu.days"])
    expect(days).to_have_value("30")
    days.select_option("90")
    until(his, "async () => (await (await fetch('/api/view?path=/preferences')).json())[0].allowances.days === 90")
    assert eva.view("/preferences")["allowances"] == {"days": 90, "megabytes": 20}
    his.reload()
    expect(days).to_have_value("90")
    days.select_option("30")
    until(his, "async () => (await (await fetch('/api/view?path=/preferences')).json())[0].allowances.days === 30")
    hers = browser.new_context(**PHONE, locale="en", base_url=server.url)
    page = sign_in(hers, server, "eva")
    page.goto("/settings")
    expect(page.get_by_role("combobox").first).to_be_enabled()
    expect(page.get_by_role("combobox")).to_have_count(2)  # language and theme
    hers.close()
