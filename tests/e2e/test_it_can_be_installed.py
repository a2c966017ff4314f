"""The app goes to the home screen: offered once it is worth it, never nagging; its icon tells how much waits."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import sign_in
from tests.until import until

# Headless Chromium never asks by itself: this is its question, which would be kept until the person wants it.
QUESTION = """
  const question = Object.assign(new Event("beforeinstallprompt", { cancelable: true }),
    { prompt: async () => { document.documentElement.dataset.asked = "yes"; return { outcome: "accepted" }; } });
  dispatchEvent(question);
  question.defaultPrevented;
"""
SAFARI = "Object.defineProperty(navigator, 'standalone', { value: false })"
BADGES = "window.badges = []; navigator.setAppBadge = async (count) => void window.badges.push(count)"


def opened(phone: Page, words, item_id: str) -> None:
    phone.goto(f"/contacts/{item_id}")
    expect(note(phone, words)).to_be_enabled()


def note(phone: Page, words):
    return phone.get_by_role("textbox", name=words["field.note"], exact=True)


def save_notes(phone: Page, words, *texts: str) -> None:
    for text in texts:
        note(phone, words).fill(text)
        phone.get_by_role("button", name=words["action.save"], exact=True).tap()
        expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


def offer(phone: Page, words):
    return phone.get_by_text(words["install.offer"])


def button(phone: Page, name: str):
    return phone.get_by_role("button", name=name, exact=True)


@pytest.fixture
def item_id(eva) -> str:
    return eva.contact(last_name="Instalovaná")


def test_it_is_offered_after_the_third_save_and_not_before(phone, words, item_id):
    opened(phone, words, item_id)
    assert phone.evaluate(QUESTION)
    save_notes(phone, words, "jedna", "dvě")
    expect(offer(phone, words)).to_have_count(0)
    save_notes(phone, words, "tři")
    expect(offer(phone, words)).to_be_visible()
    button(phone, words["install.install"]).tap()
    expect(phone.locator("html")).to_have_attribute("data-asked", "yes")
    expect(offer(phone, words)).to_have_count(0)


def test_who_says_no_is_asked_no_more_but_finds_it_in_the_menu(phone, words, item_id):
    opened(phone, words, item_id)
    assert phone.evaluate(QUESTION)
    save_notes(phone, words, "jedna", "dvě", "tři")
    button(phone, words["install.not_now"]).tap()
    expect(offer(phone, words)).to_have_count(0)
    phone.reload()
    opened(phone, words, item_id)
    assert phone.evaluate(QUESTION)
    save_notes(phone, words, "čtyři", "pět", "šest")
    expect(offer(phone, words)).to_have_count(0)
    phone.get_by_role("navigation").get_by_role("link", name=words["bar.menu"], exact=True).tap()
    button(phone, words["install.title"]).tap()
    expect(phone.locator("html")).to_have_attribute("data-asked", "yes")


def test_where_it_cannot_be_installed_nothing_is_said_of_it(phone, words):
    phone.goto("/settings")
    expect(button(phone, words["menu.sign_out"])).to_be_visible()
    expect(button(phone, words["install.title"])).to_have_count(0)


def test_safari_on_ios_is_told_how_it_is_done_by_hand(context, server, words, item_id):
    context.add_init_script(SAFARI)
    phone = sign_in(context, server, "eva")
    phone.goto("/settings")
    button(phone, words["install.title"]).tap()
    expect(phone.get_by_text(words["install.by_hand.add"])).to_be_visible()
    opened(phone, words, item_id)
    save_notes(phone, words, "jedna", "dvě", "tři")
    button(phone, words["install.install"]).tap()
    expect(phone.get_by_text(words["install.by_hand.share"])).to_be_visible()
    button(phone, words["install.seen"]).tap()
    expect(phone.get_by_text(words["install.by_hand.share"])).to_have_count(0)


def test_the_icon_carries_the_number_of_what_waits_until_nothing_does(context, server, words, item_id):
    context.add_init_script(BADGES)
    phone = sign_in(context, server, "eva")
    opened(phone, words, item_id)
    note(phone, words).fill("čeká")
    until(phone, "() => badges.at(-1) === 1")
    button(phone, words["action.save"]).tap()
    until(phone, "() => badges.at(-1) === 0")


def test_the_shortcut_to_search_opens_the_list_ready_to_type(phone):
    phone.goto("/contacts#search")
    expect(phone.get_by_role("searchbox")).to_be_focused()


def test_the_status_bar_has_the_colour_of_the_theme(phone, words):
    phone.goto("/settings")
    colours = "[...document.querySelectorAll('meta[name=theme-color]')].map((meta) => meta.content)"
    assert phone.evaluate(colours) == ["#ffffff", "#111417"]
    phone.get_by_role("combobox", name=words["menu.theme"]).select_option("dark")
    until(phone, f"() => {colours}.every((colour) => colour === '#111417')")
    phone.goto("/contacts")
    until(phone, f"() => {colours}.every((colour) => colour === '#111417')")
    paper = phone.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')")
    assert paper == "#111417"


def test_the_browser_finds_its_shortcuts_and_pictures(phone):
    phone.goto("/contacts")
    told = phone.context.new_cdp_session(phone).send("Page.getAppManifest")
    assert told["errors"] == []
    manifest = json.loads(told["data"])
    for picture in [*manifest["icons"], *manifest["screenshots"]]:
        assert phone.request.get(picture["src"]).headers["content-type"] == picture["type"]


@pytest.mark.parametrize(
    ("url", "ready"),
    [
        ("/contacts/new", "[data-field=last_name] input"),
        ("/contacts#search", "input[type=search]"),
        ("/phone", "input"),
    ],
)
def test_each_shortcut_leads_to_a_page_that_is_ready(phone, url, ready):
    phone.goto("/contacts")
    told = phone.context.new_cdp_session(phone).send("Page.getAppManifest")
    assert url in [shortcut["url"] for shortcut in json.loads(told["data"])["shortcuts"]]
    phone.goto(url)
    expect(phone.locator(ready).first).to_be_enabled()


def test_nothing_lies_under_the_edges_of_the_screen(phone):
    insets = {"top": 47, "bottom": 34, "left": 0, "right": 0}
    phone.context.new_cdp_session(phone).send("Emulation.setSafeAreaInsetsOverride", {"insets": insets})
    phone.goto("/contacts")
    link = phone.get_by_role("navigation").get_by_role("link").first.bounding_box()
    assert link["y"] + link["height"] <= 844 - 34
    assert phone.get_by_role("heading").first.bounding_box()["y"] >= 47
