"""What is typed and not saved is offered on the agent's other device; while a new item is typed, whom it may be."""

import re
import uuid
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import sign_in

MIRRORED = "**/api/drafts/*"


@pytest.fixture
def hana(eva) -> str:
    return eva.contact(first_name="Hana", last_name="Rozepsaná", note="stará")


@pytest.fixture
def tablet(browser: Browser, server, language) -> Iterator[Page]:
    """Eva's other device."""
    context = browser.new_context(viewport={"width": 800, "height": 1100}, locale=language, base_url=server.url)
    yield sign_in(context, server, "eva")
    context.close()


def field(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def save(phone: Page, words):
    return phone.get_by_role("button", name=words["action.save"], exact=True)


def offer(page: Page, words):
    return page.get_by_role("group", name=words["elsewhere.title"]).first


def saved(phone: Page):
    return expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


def type_on(phone: Page, words, address: str, name: str, value: str) -> None:
    """Type, and wait until the server has it."""
    phone.goto(address)
    with phone.expect_response(MIRRORED):
        field(phone, words, name).fill(value)


def test_typed_text_goes_on_on_the_other_device(phone, tablet, words, eva, hana):
    type_on(phone, words, f"/contacts/{hana}", "note", "psáno v terénu")
    expect(offer(phone, words)).to_have_count(0)
    tablet.goto(f"/contacts/{hana}")
    expect(offer(tablet, words)).to_be_visible()
    expect(field(tablet, words, "note")).to_have_value("stará")
    offer(tablet, words).get_by_role("button", name=words["elsewhere.use"]).click()
    expect(field(tablet, words, "note")).to_have_value("psáno v terénu")
    expect(tablet.locator("[data-field=note]")).to_have_attribute("data-changed", "")
    expect(offer(tablet, words)).to_have_count(0)
    save(tablet, words).click()
    saved(tablet)
    assert eva.read(hana)["note"] == "psáno v terénu"
    expect(field(phone, words, "note")).to_have_value("psáno v terénu")
    save(phone, words).tap()  # the same text: nothing to ask about
    saved(phone)
    assert eva.read(hana)["version"] == 2


def test_typed_text_that_is_thrown_away_there_is_offered_no_more(phone, tablet, words, hana):
    type_on(phone, words, f"/contacts/{hana}", "note", "k ničemu")
    tablet.goto(f"/contacts/{hana}")
    offer(tablet, words).get_by_role("button", name=words["elsewhere.discard"]).click()
    expect(offer(tablet, words)).to_have_count(0)
    tablet.reload()
    expect(field(tablet, words, "note")).to_have_value("stará")
    expect(offer(tablet, words)).to_have_count(0)
    expect(field(phone, words, "note")).to_have_value("k ničemu")


def test_a_new_contact_goes_on_on_the_other_device(phone, tablet, words, eva):
    name = f"Nová{uuid.uuid4().hex[:6]}"
    type_on(phone, words, "/contacts/new", "last_name", name)
    tablet.goto("/contacts/new")
    offer(tablet, words).get_by_role("button", name=words["elsewhere.use"]).click()
    expect(field(tablet, words, "last_name")).to_have_value(name)
    save(tablet, words).click()
    expect(tablet).to_have_url(re.compile(r"/contacts/contact-[\w-]+$"))
    saved(tablet)
    assert eva.view(f"/contacts?q={name.lower()}")["rows"][0]["title"] == name


def test_a_new_contact_with_a_known_number_is_told_and_can_be_saved_all_the_same(phone, words, eva):
    number = f"+42077{uuid.uuid4().int % 10**7:07}"
    known = eva.contact(first_name="Ivana", last_name="Známá", phone=[number])
    phone.goto("/contacts/new")
    field(phone, words, "last_name").fill("Neznámá")
    field(phone, words, "phone").fill(number)
    told = phone.get_by_role("status").filter(has_text=words["alike.phone"])
    expect(told).to_contain_text("Ivana Známá")
    expect(told.get_by_role("link")).to_have_attribute("href", f"/contacts/{known}")
    told.get_by_role("button", name=words["alike.go_on"]).tap()
    expect(phone.get_by_role("link", name="Ivana Známá")).to_have_count(0)
    save(phone, words).tap()
    saved(phone)


def test_the_link_to_a_known_company_keeps_what_was_typed(phone, words, eva):
    title = f"Firma {uuid.uuid4().hex[:6]}"
    known = eva.make("company", title=title)
    phone.goto("/companies/new")
    field(phone, words, "title").fill(title.upper())
    phone.get_by_role("link", name=title).tap()
    expect(phone).to_have_url(re.compile(f"/companies/{known}$"))
    phone.go_back()
    expect(field(phone, words, "title")).to_have_value(title.upper())
