"""S7: a tap on Company opens a menu: show the company, or change it. S18: at a record too."""

import re

import pytest
from playwright.sync_api import Page, expect

from crm_web.i18n import translate
from tests.e2e.kinds import CONTACT, RECORD, WITH_COMPANY, every_way, unique


@pytest.fixture
def mill(eva) -> str:
    return eva.make("company", title="Mlýn Kotrba")


@pytest.fixture
def miller(eva, mill, kind) -> str:
    return kind.make(eva, "Mlynář", company=mill, description="původní")


def at_rest(phone: Page, words, title: str = ""):
    return phone.get_by_role("button", name=f"{words['field.company']}: {title}")


def box(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def choose(phone: Page, words):
    at_rest(phone, words).tap()
    phone.get_by_role("menuitem", name=words["link.change.company"]).tap()
    return phone.get_by_role("combobox", name=words["field.company"])


@every_way(CONTACT, RECORD)
def test_show_company_leads_there_and_back_returns_to_what_was_typed(phone, words, hand, kind, miller, mill):
    phone.goto(f"/{kind.slug}/{miller}")
    hand.write(box(phone, words, "description"), "rozepsáno")
    hand.press(at_rest(phone, words, "Mlýn Kotrba"))
    hand.choose(phone.get_by_role("menuitem", name=words["link.show.company"]))
    expect(phone).to_have_url(f"/companies/{mill}")
    expect(phone.get_by_role("heading", name="Mlýn Kotrba")).to_be_visible()
    hand.press(phone.get_by_role("link", name=words["action.back"]))
    expect(phone).to_have_url(f"/{kind.slug}/{miller}")
    expect(box(phone, words, "description")).to_have_value("rozepsáno")
    expect(phone.locator("[data-field=description]")).to_have_attribute("data-changed", "")


@WITH_COMPANY
def test_the_company_is_changed_by_a_search_and_red_until_it_is_saved(phone, words, eva, kind, miller):
    title = unique("Žlutá Pila")
    other = eva.make("company", title=title)
    phone.goto(f"/{kind.slug}/{miller}")
    choose(phone, words).fill(title.replace("Žlutá", "zluta").lower())
    phone.get_by_role("option", name=title, exact=True).tap()
    expect(at_rest(phone, words, title)).to_be_visible()
    expect(phone.locator("[data-field=company]")).to_have_attribute("data-changed", "")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(miller, kind.slug)["company"] == other
    phone.get_by_role("link", name=words["detail.history"]).tap()
    expect(phone.locator(".history-list > li").first).to_contain_text(title)


@WITH_COMPANY
def test_a_company_made_in_passing_loses_nothing_that_was_typed(phone, words, eva, kind, miller, language):
    phone.goto(f"/{kind.slug}/{miller}")
    box(phone, words, "description").fill("rozepsáno")
    choose(phone, words).fill("Nová Hospoda")
    phone.get_by_role("option", name=translate(language, "link.add", title="Nová Hospoda")).tap()
    expect(at_rest(phone, words, "Nová Hospoda")).to_be_visible()
    expect(box(phone, words, "description")).to_have_value("rozepsáno")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    saved = eva.read(miller, kind.slug)
    assert saved["description"] == "rozepsáno"
    assert eva.read(saved["company"], "companies")["title"] == "Nová Hospoda"


@WITH_COMPANY
def test_a_company_is_made_and_linked_without_a_network_too(phone, words, eva, kind, miller, language):
    phone.goto(f"/{kind.slug}/{miller}")
    expect(at_rest(phone, words)).to_be_visible()
    phone.context.set_offline(True)
    choose(phone, words).fill("Bez Signálu")
    phone.get_by_role("option", name=translate(language, "link.add", title="Bez Signálu")).tap()
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "queued")
    phone.context.set_offline(False)
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(eva.read(miller, kind.slug)["company"], "companies")["title"] == "Bez Signálu"


@pytest.mark.usefixtures("mill")
def test_an_empty_company_opens_its_search_directly(phone, words, eva):
    item_id = eva.contact(last_name="Bezprizorný")
    phone.goto(f"/contacts/{item_id}")
    phone.get_by_role("combobox", name=words["field.company"]).fill("mlyn kotrba")
    phone.get_by_role("option", name="Mlýn Kotrba").first.tap()
    expect(at_rest(phone, words, "Mlýn Kotrba")).to_be_visible()


@WITH_COMPANY
def test_the_search_works_with_the_keyboard_alone(phone, words, eva, kind, miller):
    other = eva.make("company", title="Klávesová a.s.")
    phone.goto(f"/{kind.slug}/{miller}")
    at_rest(phone, words).press("Enter")
    expect(phone.get_by_role("menuitem", name=words["link.show.company"])).to_be_focused()
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("Enter")
    combobox = phone.get_by_role("combobox", name=words["field.company"])
    expect(combobox).to_be_focused()
    combobox.press_sequentially("klaves")
    expect(phone.get_by_role("option", name="Klávesová a.s.").first).to_be_visible()
    phone.keyboard.press("ArrowDown")
    expect(combobox).to_have_attribute("aria-activedescendant", re.compile(".+"))
    phone.keyboard.press("Enter")
    phone.get_by_role("button", name=words["action.save"], exact=True).press("Enter")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert (
        eva.read(eva.read(miller, kind.slug)["company"], "companies")["title"] == eva.read(other, "companies")["title"]
    )
