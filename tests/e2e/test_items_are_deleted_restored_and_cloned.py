"""Delete with undo, restore, clone; a link to what was deleted says so. For contacts, companies and records."""

import pytest
from playwright.sync_api import Page, expect

from crm_web.i18n import translate
from tests.e2e.accessible import nobody_is_hindered

NAMED = {"contact": "last_name", "company": "title", "record": "title"}
SLUGS = {"contact": "contacts", "company": "companies", "record": "records"}
TITLE = "Smazaná Položka"


@pytest.fixture(params=list(SLUGS))
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def item(eva, kind) -> str:
    return eva.make(kind, **{NAMED[kind]: TITLE, "description": "stará"})


@pytest.fixture
def managers_phone(sign_in_as) -> Page:
    return sign_in_as("marek")


def box(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def choose(phone: Page, words, way: str) -> None:
    phone.get_by_role("button", name=words["detail.more"], exact=True).tap()
    phone.get_by_role("menuitem", name=words[way], exact=True).tap()


def open_from_the_list(phone: Page, words, kind: str, item: str):
    """Open the item, return its row in the list."""
    phone.goto(f"/{SLUGS[kind]}?q=smazana")
    row = phone.locator(f"a[href='/{SLUGS[kind]}/{item}']")
    row.tap()
    expect(box(phone, words, "description")).to_have_value("stará")
    return row


def is_saved(phone: Page) -> None:
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


def test_a_deleted_item_leaves_the_list_at_once_and_undo_brings_it_back(
    managers_phone, words, marek, kind, item, language
):
    phone = managers_phone
    row = open_from_the_list(phone, words, kind, item)
    choose(phone, words, "detail.delete")
    expect(phone).to_have_url(f"/{SLUGS[kind]}?q=smazana")
    expect(row).to_have_count(0)
    expect(phone.get_by_text(translate(language, "undo.deleted", title=TITLE))).to_be_visible()
    phone.get_by_role("button", name=words["undo.undo"], exact=True).tap()
    expect(row).to_be_visible()
    row.tap()
    expect(box(phone, words, "description")).to_have_value("stará")
    is_saved(phone)
    assert marek.read(item, SLUGS[kind])["version"] == 3


def test_the_page_of_a_deleted_item_says_so_and_restores_it(managers_phone, words, marek, kind, item):
    marek.op(kind=kind, id=item, base_version=1, delete=True)
    managers_phone.goto(f"/{SLUGS[kind]}/{item}")
    expect(managers_phone.get_by_role("main")).to_contain_text("Marek Dvořák")
    managers_phone.get_by_role("button", name=words["gone.restore"], exact=True).tap()
    expect(box(managers_phone, words, "description")).to_have_value("stará")
    is_saved(managers_phone)


def test_an_agent_may_neither_delete_nor_restore_and_is_told_whom_to_ask(phone, words, marek, kind, item, language):
    phone.goto(f"/{SLUGS[kind]}/{item}")
    phone.get_by_role("button", name=words["detail.more"], exact=True).tap()
    expect(phone.get_by_role("menuitem", name=words["detail.clone"], exact=True)).to_be_visible()
    expect(phone.get_by_role("menuitem", name=words["detail.delete"], exact=True)).to_have_count(0)
    marek.op(kind=kind, id=item, base_version=1, delete=True)
    phone.goto(f"/{SLUGS[kind]}/{item}")
    expect(phone.get_by_text(translate(language, "gone.ask", names="Marek Dvořák"))).to_be_visible()
    expect(phone.get_by_role("button", name=words["gone.restore"], exact=True)).to_have_count(0)


def test_a_deletion_without_a_network_is_in_force_at_once_and_sent_later(
    managers_phone, words, marek, item, kind, language
):
    phone = managers_phone
    row = open_from_the_list(phone, words, kind, item)
    phone.context.set_offline(True)
    choose(phone, words, "detail.delete")
    expect(row).to_have_count(0)
    expect(phone.locator(".connection")).to_contain_text(translate(language, "status.waiting.one", count=1))
    phone.context.set_offline(False)
    expect(phone.locator(".connection")).to_have_text("")
    phone.goto(f"/{SLUGS[kind]}/{item}")
    expect(phone.get_by_role("button", name=words["gone.restore"], exact=True)).to_be_visible()
    expect(phone.get_by_role("main")).to_contain_text("Marek Dvořák")
    assert marek.client.get(f"/api/{SLUGS[kind]}/{item}").status_code == 410


def test_a_clone_is_a_new_item_filled_in_and_unsaved(phone, words, eva, kind, item):
    phone.goto(f"/{SLUGS[kind]}/{item}")
    choose(phone, words, "detail.clone")
    expect(phone).to_have_url(f"/{SLUGS[kind]}/new")
    expect(box(phone, words, NAMED[kind])).to_have_value(TITLE)
    expect(phone.locator(f"[data-field={NAMED[kind]}]")).to_have_attribute("data-changed", "")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone).not_to_have_url(f"/{SLUGS[kind]}/new")
    is_saved(phone)
    made = eva.read(phone.url.rpartition("/")[2], SLUGS[kind])
    assert (made["id"] != item, made["description"], made["version"]) == (True, "stará", 1)


def test_a_link_to_what_was_deleted_says_so_and_leads_to_the_page_that_tells(phone, words, eva, marek):
    mill = eva.make("company", title="Zbouraný Mlýn")
    miller = eva.contact(last_name="Mlynář", company=mill)
    marek.op(kind="company", id=mill, base_version=1, delete=True)
    phone.goto(f"/contacts/{miller}")
    link = phone.get_by_role("button", name=f"{words['field.company']}: Zbouraný Mlýn, {words['link.deleted']}")
    expect(link.locator("s")).to_have_text("Zbouraný Mlýn")
    link.tap()
    phone.get_by_role("menuitem", name=words["link.show.company"]).tap()
    expect(phone.get_by_role("main")).to_contain_text("Marek Dvořák")


def test_nothing_is_in_anybodys_way_on_the_page_of_a_deleted_item(managers_phone, words, marek):
    phone, item = managers_phone, marek.contact(last_name="Nepřítomná")
    phone.goto(f"/contacts/{item}")
    box(phone, words, "note").fill("psáno")
    box(phone, words, "note").blur()
    marek.op(kind="contact", id=item, base_version=1, delete=True)
    phone.goto(f"/contacts/{item}")
    expect(phone.get_by_role("button", name=words["gone.restore_mine"], exact=True)).to_be_visible()
    nobody_is_hindered(phone)
