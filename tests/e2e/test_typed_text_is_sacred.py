"""Ten typed drafts survive back, switches of card, kind and page, a reload, and a browser that is killed."""

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import browser as chromium
from tests.e2e.conftest import PHONE, sign_in
from tests.e2e.on_disk import wait_for_drafts

LAST_WORDS = """text => {
  document.querySelector("[data-field=description] :is(input, textarea)").select();
  document.execCommand("insertText", false, text);
  location.reload();
}"""
SLUGS = {"contact": "contacts", "company": "companies", "record": "records"}
SWITCHES = {
    "back": lambda phone, _words: phone.go_back(),
    "card": lambda phone, words: phone.get_by_role("tab", name=words["card.attachments"], exact=True).tap(),
    "kind": lambda phone, _words: phone.goto("/companies"),
    "page": lambda phone, _words: phone.get_by_role("navigation").get_by_role("link").nth(1).tap(),
    "reload": lambda phone, _words: phone.reload(),
}


@pytest.fixture
def ten(eva) -> list[str]:
    """Addresses of ten items of three kinds."""
    kinds = [kind for kind in SLUGS for _ in range(4)][:10]
    named = {"contact": "last_name", "company": "title", "record": "title"}
    return [
        f"/{SLUGS[kind]}/{eva.make(kind, **{named[kind]: f'Rozepsaný {number}'})}" for number, kind in enumerate(kinds)
    ]


def description(phone: Page, words):
    return phone.get_by_role("textbox", name=words["field.description"], exact=True)


def type_into(phone: Page, words, address: str) -> None:
    phone.goto(address)
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    description(phone, words).fill(f"psáno na {address}")
    description(phone, words).blur()
    expect(phone.locator("[data-field=description]")).to_have_attribute("data-changed", "")


def is_there(phone: Page, words, address: str) -> None:
    phone.goto(address)
    expect(description(phone, words)).to_have_value(f"psáno na {address}")
    expect(phone.locator("[data-field=description]")).to_have_attribute("data-changed", "")


def test_ten_drafts_survive_every_way_of_leaving(phone, words, ten):
    phone.goto("/contacts")
    leave = list(SWITCHES.values())
    for number, address in enumerate(ten):
        type_into(phone, words, address)
        leave[number % len(leave)](phone, words)
    for address in ten:
        is_there(phone, words, address)


def test_ten_drafts_survive_a_killed_browser(browser: Browser, server, words, ten, tmp_path, language):
    started = {"executable_path": chromium.find(), "args": chromium.ARGUMENTS}
    options = {**PHONE, **started, "locale": language, "base_url": server.url}
    context = browser.browser_type.launch_persistent_context(tmp_path, **options)
    phone = sign_in(context, server, "eva")
    for address in ten:
        type_into(phone, words, address)
    wait_for_drafts(phone, len(ten))
    kill(tmp_path)
    again = browser.browser_type.launch_persistent_context(tmp_path, **options)
    phone = sign_in(again, server, "eva")  # Chromium writes cookies only now and then
    for address in ten:
        is_there(phone, words, address)
    again.close()


def test_a_key_in_the_frame_in_which_the_page_goes_away_is_kept(phone, words, ten):
    type_into(phone, words, ten[0])
    phone.evaluate(LAST_WORDS, "poslední slova")
    expect(description(phone, words)).to_have_value("poslední slova")


def kill(profile: Path) -> None:
    """Kill the Chromium that works in this folder: its lock names the process."""
    pid = int((profile / "SingletonLock").readlink().name.rpartition("-")[2])
    os.kill(pid, signal.SIGKILL)
