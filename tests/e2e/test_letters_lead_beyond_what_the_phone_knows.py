"""Of more contacts than a phone keeps the letters lead to all: what is not here is brought where the finger lifts."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from crm_web.i18n.collation import sort_key
from crm_web.i18n.headings import LETTERS
from crm_web.model import Contact
from crm_web.services.directory import MOST
from crm_web.settings import Settings
from crm_web.storage import transact
from crm_web.storage.database import open_database
from tests.e2e.conftest import sign_in
from tests.e2e.touch import Finger
from tests.serving import Server
from tests.until import until

OF_EACH = MOST // len(LETTERS) + 1  # contacts under a letter
WIDE = {"viewport": {"width": 1280, "height": 800}, "has_touch": True}
INCOMPLETE = """() => new Promise((told) => {
  const opened = indexedDB.open(`crm-${document.cookie.match(/crm-user=([^;]+)/)[1]}`);
  opened.onsuccess = () => {
    const all = opened.result.transaction("directory").objectStore("directory").getAll();
    all.onsuccess = () => {
      opened.result.close();
      const answers = all.result.map(({ text }) => JSON.parse(text));
      told(answers.length && !answers.at(-1).more && !answers[0].kinds.find(({ slug }) => slug === "contacts").complete);
    };
  };
})"""


@pytest.fixture(scope="module")
def server(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with more contacts than a phone keeps: under each letter "Aa 000", "Aa 001", …"""
    data = tmp_path_factory.mktemp("data")
    shutil.copytree(filled, data, dirs_exist_ok=True)
    transact.connect(open_database(Settings(data_dir=data)))
    with transact.writing() as session:
        session.add_all(
            Contact(id=f"many-{letter}-{number}", last_name=name, sort_key=sort_key(name))
            for letter, first in enumerate(LETTERS)
            for number in range(OF_EACH)
            for name in [f"{first.title()}a {number:03}"]
        )
    transact.disconnect()
    with Server(data) as running:
        yield running


@pytest.fixture
def asked(phone: Page) -> list[str]:
    """The requests for lists that begin at a letter."""
    paths: list[str] = []
    phone.on("request", lambda request: paths.append(request.url) if "from%3D" in request.url else None)
    return paths


@pytest.fixture
def letters(phone: Page, words: dict[str, str]) -> Locator:
    """The letters beside the list."""
    phone.goto("/phone")
    expect(phone.get_by_role("searchbox")).to_be_enabled()
    phone.goto("/contacts")
    found = phone.get_by_role("slider", name=words["list.letters"])
    expect(found).to_be_visible()
    return found


def row(phone: Page, title: str) -> Locator:
    return phone.get_by_role("link", name=title, exact=True)


def middle_of(letter: str) -> float:
    """Where a letter stands in the height of all."""
    return (LETTERS.index(letter) + 0.5) / len(LETTERS)


def tap(letters: Locator, letter: str) -> None:
    box = letters.bounding_box()
    letters.tap(position={"x": box["width"] / 2, "y": box["height"] * middle_of(letter)})


def test_a_finger_that_lifts_on_a_letter_brings_its_rows_to_the_top(phone, letters, asked):
    finger = Finger(phone)
    finger.slide(letters, middle_of("B"), middle_of("Ř"))
    expect(letters).to_have_attribute("aria-valuetext", "Ř")
    finger.lift()
    expect(phone.locator(".letter").first).to_have_text("Ř")
    expect(phone).to_have_url(re.compile(r"/contacts\?from=%C5%98$"))
    expect(row(phone, "Řa 000")).to_be_in_viewport()
    assert phone.evaluate("scrollY") == 0
    assert asked[-1].endswith("from%3D%25C5%2598")


@pytest.mark.parametrize("language", ["cs"])
def test_where_it_rests_they_come_too_and_it_may_go_on_from_there(phone, letters):
    finger = Finger(phone)
    finger.slide(letters, middle_of("B"), middle_of("Š"))
    expect(row(phone, "Ša 000")).to_be_in_viewport()
    finger.move(letters, middle_of("M"))
    finger.lift()
    expect(row(phone, "Ma 000")).to_be_in_viewport()


@pytest.mark.parametrize("language", ["cs"])
def test_a_search_and_its_end_leave_the_list_where_it_was(phone, letters, words):
    tap(letters, "P")
    expect(row(phone, "Pa 000")).to_be_in_viewport()
    search = phone.get_by_role("searchbox", name=words["list.search"])
    search.fill("601 234 567")
    expect(phone.locator(".row-title").first).to_have_text("Jana Dvořáková")
    expect(phone.get_by_role("link", name=words["list.beginning"])).to_be_hidden()
    search.fill("")
    expect(phone.locator(".row-title").first).to_have_text("Pa 000")


@pytest.mark.parametrize("language", ["cs"])
def test_the_list_goes_on_from_there_and_leads_back_to_its_beginning(phone, letters, words):
    first = phone.locator(".row-title").first.text_content()
    tap(letters, "CH")
    expect(row(phone, "Cha 000")).to_be_in_viewport()
    until(
        phone,
        """() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return Number(document.querySelector("main [aria-setsize]").getAttribute("aria-setsize")) > 100;
    }""",
    )
    phone.evaluate("scrollTo(0, 0)")
    phone.get_by_role("link", name=words["list.beginning"]).tap()
    expect(phone.locator(".row-title").first).to_have_text(first)
    expect(letters).to_have_attribute("aria-valuetext", "A")
    phone.go_back()
    expect(phone).to_have_url(re.compile("/phone$"))


@pytest.mark.parametrize("language", ["en"])
def test_an_item_that_is_opened_there_leads_back_to_it_and_a_reload_stays(phone, letters):
    tap(letters, "Ž")
    row(phone, "Ža 003").tap()
    expect(phone.locator("[data-field]").first).to_be_visible()
    phone.go_back()
    expect(row(phone, "Ža 003")).to_be_in_viewport()
    phone.reload()
    expect(row(phone, "Ža 003")).to_be_in_viewport()
    expect(letters).to_have_attribute("aria-valuetext", "Ž")


@pytest.mark.parametrize("language", ["en"])
def test_keys_lead_there_too(phone, letters):
    letters.focus()
    phone.keyboard.press("End")
    expect(row(phone, "Ža 000")).to_be_in_viewport()
    expect(letters).to_be_focused()
    phone.keyboard.press("ArrowUp")
    expect(row(phone, "Za 000")).to_be_in_viewport()
    phone.keyboard.press("Home")
    expect(letters).to_have_attribute("aria-valuetext", "A")
    expect(phone).to_have_url(re.compile("/contacts$"))


@pytest.mark.parametrize("language", ["en"])
def test_without_a_network_there_are_the_letters_of_what_is_here(phone, letters, asked):
    until(phone, INCOMPLETE, patience=60_000)
    phone.context.set_offline(True)
    expect(phone.locator("main [aria-setsize]").first).to_have_attribute("aria-setsize", re.compile(r"^\d{5}$"))
    expect(letters).to_have_text("".join(LETTERS))
    tap(letters, "Ž")
    expect(row(phone, "Ža 000")).to_be_in_viewport()
    expect(phone).to_have_url(re.compile("/contacts$"))
    assert asked == []


@pytest.mark.parametrize("language", ["en"])
def test_the_list_beside_an_item_is_turned_and_the_item_stays(browser, server, language, words):
    wide = browser.new_context(**WIDE, locale=language, base_url=server.url)
    page = sign_in(wide, server, "eva")
    page.goto("/contacts")
    page.locator(".row-title").first.click()
    expect(page.locator("[data-field]").first).to_be_visible()
    address = page.url
    page.locator("aside").evaluate("aside => aside.scrollTo(0, 2000)")
    letters = page.get_by_role("slider", name=words["list.letters"])
    tap(letters, "S")
    expect(row(page, "Sa 000")).to_be_in_viewport()
    assert page.url == address
    wide.close()
