"""Everything that was typed and not saved, or saved and not sent, stands on one page, and can be dealt with there."""

import pytest
from playwright.sync_api import Page, expect

from crm_web.i18n import translate


@pytest.fixture
def zita(eva) -> str:
    return eva.contact(first_name="Zita", last_name="Čekající", note="stará")


@pytest.fixture
def adam(eva) -> str:
    return eva.contact(first_name="Adam", last_name="Čekající")


def note(phone: Page, words):
    return phone.get_by_role("textbox", name=words["field.note"], exact=True)


def type_note(phone: Page, words, item_id: str, text: str) -> None:
    phone.goto(f"/contacts/{item_id}")
    note(phone, words).fill(text)
    note(phone, words).blur()


def what_waits(phone: Page, words) -> None:
    phone.get_by_role("navigation").get_by_role("link", name=words["bar.menu"], exact=True).tap()
    phone.get_by_role("link", name=words["waiting.title"]).tap()
    expect(phone.get_by_role("heading", name=words["waiting.title"])).to_be_visible()


def lose_the_network(phone: Page) -> None:
    """Once the page that is wanted then has been brought along."""
    phone.wait_for_selector("link[rel=modulepreload][href*=_waiting_]", state="attached")
    phone.evaluate("() => import(document.querySelector('link[rel=modulepreload][href*=_waiting_]').href)")
    phone.context.set_offline(True)


def things(phone: Page):
    return phone.locator(".thing")


def button(phone: Page, words, key: str, title: str):
    return phone.get_by_role("button", name=f"{words[key]}: {title}")


def test_nothing_waits(phone, words):
    phone.goto("/waiting")
    expect(phone.get_by_text(words["waiting.nothing"])).to_be_visible()


def test_the_menu_counts_what_is_unsaved_and_leads_to_the_page_that_saves_it(phone, words, eva, zita, language):
    type_note(phone, words, zita, "nová")
    menu = phone.get_by_role("navigation").get_by_role("link", name=words["bar.menu"], exact=True)
    expect(menu).to_have_accessible_description(translate(language, "waiting.count.one", count=1))
    what_waits(phone, words)
    expect(things(phone)).to_have_count(1)
    expect(things(phone)).to_contain_text(f"{words['waiting.reason.unsaved']} · {words['field.note']}")
    phone.get_by_role("link", name="Zita Čekající").tap()
    expect(note(phone, words)).to_have_value("nová")
    phone.get_by_role("link", name=words["action.back"]).tap()
    button(phone, words, "action.save", "Zita Čekající").tap()
    expect(phone.get_by_text(words["waiting.nothing"])).to_be_visible()
    assert eva.read(zita)["note"] == "nová"


def test_discarding_can_be_undone_also_on_another_page(phone, words, zita, language):
    type_note(phone, words, zita, "nová")
    what_waits(phone, words)
    button(phone, words, "detail.discard", "Zita Čekající").tap()
    expect(things(phone)).to_have_count(0)
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(phone.get_by_text(translate(language, "undo.discarded", title="Zita Čekající"))).to_be_visible()
    phone.get_by_role("button", name=words["undo.undo"], exact=True).tap()
    phone.goto(f"/contacts/{zita}")
    expect(note(phone, words)).to_have_value("nová")


def test_without_a_network_the_line_leads_to_what_waits_and_it_is_sent_when_the_network_is_back(
    phone, words, eva, zita, adam, language
):
    type_note(phone, words, adam, "jen psáno")
    type_note(phone, words, zita, "nová")
    lose_the_network(phone)
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    phone.get_by_role("link", name=translate(language, "status.waiting.one", count=1)).tap()
    expect(phone).to_have_url("/waiting")
    expect(things(phone)).to_have_count(2)
    expect(things(phone).last).to_contain_text(words["waiting.reason.offline"])
    phone.context.set_offline(False)
    expect(things(phone)).to_have_count(1)
    expect(things(phone)).to_contain_text("Adam Čekající")
    assert eva.read(zita)["note"] == "nová"


def test_a_save_that_was_not_sent_can_be_let_go_of(phone, words, eva, zita):
    type_note(phone, words, zita, "nová")
    lose_the_network(phone)
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    what_waits(phone, words)
    button(phone, words, "detail.discard", "Zita Čekající").tap()
    expect(phone.get_by_text(words["waiting.nothing"])).to_be_visible()
    phone.context.set_offline(False)
    phone.goto(f"/contacts/{zita}")
    expect(note(phone, words)).to_have_value("stará")
    assert eva.read(zita)["version"] == 1


def test_a_refused_save_says_why_in_the_list(phone, words, eva):
    item_id = eva.contact(last_name="Odmítnutý")
    phone.goto(f"/contacts/{item_id}")
    phone.get_by_role("textbox", name=words["field.last_name"], exact=True).fill("")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.locator("[aria-invalid=true]")).to_be_visible()
    what_waits(phone, words)
    expect(things(phone)).to_contain_text(words["waiting.reason.refused"])
    expect(things(phone).locator(".problem")).to_have_text(words["error.needs_name.contact"])


def test_an_item_that_was_begun_here_opens_from_the_list(phone, words):
    phone.goto("/contacts/new")
    phone.get_by_role("textbox", name=words["field.first_name"], exact=True).fill("Nový")
    phone.get_by_role("textbox", name=words["field.first_name"], exact=True).blur()
    what_waits(phone, words)
    phone.get_by_role("link", name="Nový").tap()
    expect(phone.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_have_value("Nový")


def test_what_links_to_an_item_that_was_refused_waits_for_it_and_then_goes(phone, words, eva, zita, language):
    wanted = "Dlouhá Firma " * 25
    phone.goto(f"/contacts/{zita}")
    phone.get_by_role("combobox", name=words["field.company"]).fill(wanted)
    phone.context.set_offline(True)
    phone.get_by_role("option", name=translate(language, "link.add", title=wanted.strip())).tap()
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    phone.context.set_offline(False)
    what_waits(phone, words)
    expect(things(phone)).to_have_count(2)
    expect(phone.locator(".thing[data-reason=parked]")).to_contain_text("Zita Čekající")
    phone.locator(".thing[data-reason=refused]").get_by_role("link").tap()
    phone.get_by_role("textbox", name=words["field.title"], exact=True).fill("Krátká Firma")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    phone.goto("/waiting")
    expect(phone.get_by_text(words["waiting.nothing"])).to_be_visible()
    assert eva.read(eva.read(zita)["company"], "companies")["title"] == "Krátká Firma"


def test_the_apps_own_fields_are_called_in_words(sign_in_as, words):
    manager = sign_in_as("marek")
    manager.goto("/forms/contacts")
    manager.get_by_role("link", name=words["field.first_name"], exact=True).tap()
    manager.get_by_role("textbox", name=words["field.description"], exact=True).fill("x")
    manager.goto("/waiting")
    expect(manager.locator(".thing-title")).to_have_text(words["field.first_name"])
