"""A private window, a full phone, storage thrown away: saving still works, and the screen says that nothing is kept."""

import pytest
from playwright.sync_api import Page, expect

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
