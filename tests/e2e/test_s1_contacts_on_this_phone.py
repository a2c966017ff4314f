"""S1, the phone's own contacts: picked or read from a vCard file, they stay on the phone until one is added to CRM."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

FILES = Path(__file__).parents[1] / "fixtures" / "addressbooks"
PICKER = """
navigator.contacts = { select: async (asked, options) => {
  if (window.refused) throw new DOMException("no", "SecurityError");
  return window.picked ?? [];
} };
"""


@pytest.fixture
def with_picker(phone: Page) -> Page:
    """A phone whose browser has the Contact Picker, which no Chromium on a desk has."""
    phone.add_init_script(PICKER)
    return phone


def open_page(phone: Page, words: dict[str, str]) -> None:
    phone.goto("/contacts")
    phone.get_by_role("link", name=words["list.on_phone"], exact=True).tap()
    expect(phone.get_by_role("heading", name=words["list.on_phone"])).to_be_visible()


def open_file(phone: Page, words: dict[str, str], file: str | dict[str, object]) -> None:
    with phone.expect_file_chooser() as choosing:
        phone.get_by_role("button", name=words["phone_contacts.open_file"]).tap()
    choosing.value.set_files(file)


def card(*lines: str) -> dict[str, object]:
    text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])
    return {"name": "contacts.vcf", "mimeType": "text/vcard", "buffer": text.encode()}


def contact(phone: Page, name: str):
    return phone.get_by_role("listitem").filter(has_text=name)


def add(phone: Page, words: dict[str, str], name: str):
    ways = "|".join(words[f"phone_contacts.{way}"] for way in ("add", "add_anyway"))
    return phone.get_by_role("link", name=re.compile(rf"^({ways})\s*: {name}$"))


def test_a_file_is_read_here_and_a_tap_adds_one_of_its_contacts(phone, words, eva):
    open_page(phone, words)
    expect(phone.get_by_text(words["phone_contacts.no_picker"])).to_be_visible()
    open_file(
        phone, words, card("N:Telefonní;Alžběta", "TEL:601 777 001", "TEL:601 777 002", "EMAIL:alzbeta@example.cz")
    )
    expect(contact(phone, "Alžběta Telefonní")).to_contain_text("601 777 001 · 601 777 002 · alzbeta@example.cz")
    assert eva.client.get("/api/contacts?q=601777001").json()["items"] == []
    add(phone, words, "Alžběta Telefonní").tap()
    expect(phone).to_have_url(re.compile("/contacts/new$"))
    expect(phone.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_have_value("Telefonní")
    expect(phone.locator("[data-field=phone]")).to_have_attribute("data-changed", "")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone).to_have_url(re.compile(r"/contacts/(?!new)[\w-]+$"))
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    (added,) = eva.client.get("/api/contacts?q=601777002").json()["items"]
    assert (added["phone"], added["email"]) == (["+420601777001", "+420601777002"], ["alzbeta@example.cz"])
    eva.op(id=added["id"], base_version=added["version"], patch={"phone": {"from": added["phone"], "to": []}})


def test_who_is_in_crm_already_is_named_and_opens(phone, words):
    open_page(phone, words)
    open_file(phone, words, str(FILES / "iphone.vcf"))
    looks_like = words["phone_contacts.looks_like.phone"].format(name="Jana Dvořáková")
    expect(contact(phone, "Jana Dvořáková")).to_contain_text(looks_like)
    expect(add(phone, words, "Jana Dvořáková")).to_contain_text(words["phone_contacts.add_anyway"])
    expect(add(phone, words, "Autoservis Říčany")).to_contain_text(words["phone_contacts.add"])
    phone.get_by_role("link", name=looks_like).tap()
    expect(phone.get_by_role("heading", name="Jana Dvořáková")).to_be_visible()
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(contact(phone, "Autoservis Říčany")).to_be_visible()


def test_the_phones_own_picker_is_used_where_the_browser_has_it(with_picker, words):
    with_picker.add_init_script("window.picked = [{ name: ['Petr Vybraný'], tel: ['602 777 003'], email: [] }]")
    open_page(with_picker, words)
    expect(with_picker.get_by_text(words["phone_contacts.no_picker"])).to_have_count(0)
    with_picker.get_by_role("button", name=words["phone_contacts.pick"]).tap()
    add(with_picker, words, "Petr Vybraný").tap()
    expect(with_picker.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_have_value("Petr")
    expect(with_picker.locator("[data-field=phone]")).to_contain_text("602 777 003")


@pytest.mark.parametrize(
    ("state", "said"), [("window.refused = true", "denied"), ("window.picked = []", "none_picked")]
)
def test_a_refusal_says_how_else(with_picker, words, state, said):
    with_picker.add_init_script(state)
    open_page(with_picker, words)
    with_picker.get_by_role("button", name=words["phone_contacts.pick"]).tap()
    expect(with_picker.get_by_role("status").filter(has_text=words[f"phone_contacts.{said}"])).to_be_visible()


def test_a_file_that_is_no_vcard_says_so(phone, words):
    open_page(phone, words)
    open_file(phone, words, {"name": "x.vcf", "mimeType": "text/vcard", "buffer": b"PK\x03\x04 nothing"})
    expect(phone.get_by_role("status").filter(has_text=words["phone_contacts.no_cards"])).to_be_visible()


def test_they_stay_after_a_reload_until_they_are_removed_or_one_signs_out(phone, words):
    open_page(phone, words)
    open_file(phone, words, card("N:Zůstává;Olga", "TEL:601 777 004"))
    expect(contact(phone, "Olga Zůstává")).to_be_visible()
    phone.reload()
    expect(contact(phone, "Olga Zůstává")).to_be_visible()
    phone.get_by_role("button", name=words["phone_contacts.forget"]).tap()
    expect(contact(phone, "Olga Zůstává")).to_have_count(0)
    phone.reload()
    expect(phone.get_by_role("button", name=words["phone_contacts.open_file"])).to_be_enabled()
    expect(contact(phone, "Olga Zůstává")).to_have_count(0)


def test_somebody_else_on_the_same_phone_does_not_see_them(phone, words, sign_in_as):
    open_page(phone, words)
    open_file(phone, words, card("N:Soukromá;Ida", "TEL:601 777 005"))
    expect(contact(phone, "Ida Soukromá")).to_be_visible()
    phone.close()
    his = sign_in_as("marek")
    open_page(his, words)
    expect(his.get_by_role("button", name=words["phone_contacts.open_file"])).to_be_enabled()
    expect(contact(his, "Ida Soukromá")).to_have_count(0)


def test_nothing_is_mixed_into_a_new_contact_that_is_not_finished(phone, words):
    phone.goto("/contacts/new")
    phone.get_by_role("textbox", name=words["field.first_name"], exact=True).fill("Rozepsaná")
    phone.get_by_role("link", name=words["action.back"]).tap()
    phone.goto("/phone-contacts")
    open_file(phone, words, card("N:Jiný;Karel", "TEL:601 777 006"))
    expect(phone.get_by_text(words["phone_contacts.unfinished"])).to_be_visible()
    expect(add(phone, words, "Karel Jiný")).to_have_count(0)
    phone.get_by_role("link", name=words["phone_contacts.finish"]).tap()
    expect(phone.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_have_value("Rozepsaná")
