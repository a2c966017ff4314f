"""What the phone knows of all items: the list, searches and links are there at once, and without a network."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, sign_in
from tests.until import until

KEPT = """() => new Promise((told) => {
  const opened = indexedDB.open(`crm-${document.cookie.match(/crm-user=([^;]+)/)[1]}`);
  opened.onsuccess = () => {
    const all = opened.result.transaction("directory").objectStore("directory").getAll();
    all.onsuccess = () => { opened.result.close(); told(all.result.length > 0 && !JSON.parse(all.result.at(-1).text).more); };
  };
})"""
MOST_NODES = 1500


@pytest.fixture
def cellar(browser, server, language):
    """A phone that keeps the app."""
    made = browser.new_context(**{**PHONE, "service_workers": "allow"}, locale=language, base_url=server.url)
    yield sign_in(made, server, "eva")
    made.close()


def opened(phone: Page) -> None:
    """The list is open, and all items are on the phone."""
    go(phone, "/contacts")
    expect(phone.locator(".row-title").first).to_be_visible()
    until(phone, KEPT)


def go(phone: Page, path: str) -> None:
    """Open a page; what makes use of the directory has been loaded by it."""
    with phone.expect_response(lambda answer: "/api/directory" in answer.url):
        phone.goto(path)


def row(phone: Page, title: str):
    return phone.get_by_role("link", name=title, exact=True)


def test_a_search_without_a_network_finds_whom_no_list_has_shown(phone, words, eva):
    item_id = eva.contact(first_name="Žaneta", last_name="Žižková", phone=["+420 733 100 200"])
    opened(phone)
    phone.context.set_offline(True)
    for query in ("zizkova", "žan", "733 100"):
        phone.get_by_role("searchbox", name=words["list.search"]).fill(query)
        expect(row(phone, "Žaneta Žižková")).to_be_visible()
    expect(phone.get_by_role("link", name=words["list.call"].format(name="Žaneta Žižková"))).to_have_attribute(
        "href", "tel:+420733100200"
    )
    phone.get_by_role("searchbox", name=words["list.search"]).fill("nobody at all")
    expect(phone.get_by_text(words["list.nothing_found"].format(query="nobody at all"))).to_be_visible()
    phone.context.set_offline(False)
    eva.op(id=item_id, base_version=1, patch={"last_name": {"from": "Žižková", "to": "Zzz"}})


def test_the_whole_list_opens_in_a_cellar_and_ends(cellar, eva):
    eva.contact(last_name="Žžž Poslední")
    opened(cellar)
    until(cellar, "() => navigator.serviceWorker.controller")
    cellar.context.set_offline(True)
    cellar.reload()
    expect(cellar.locator(".row-title").first).to_be_visible()
    until(cellar, "() => Number(document.querySelector('[aria-setsize]').getAttribute('aria-setsize')) > 190")
    cellar.locator("main li[aria-posinset='1'] a").first.focus()
    cellar.keyboard.press("End")
    expect(row(cellar, "Žžž Poslední").first).to_be_visible()


def test_a_number_that_is_dialled_is_known_without_a_network(phone, eva):
    eva.contact(last_name="Vytáčená", phone=["+420 733 100 300"])
    opened(phone)
    go(phone, "/phone")
    expect(phone.get_by_role("searchbox")).to_be_enabled()
    phone.context.set_offline(True)
    phone.get_by_role("searchbox").fill("733100300")
    expect(row(phone, "Vytáčená").first).to_be_visible()


def test_a_contact_is_linked_to_any_company_without_a_network(phone, words, eva):
    eva.make("company", title="Zcela Nevídaná a.s.")
    item_id = eva.contact(last_name="Bez firmy")
    go(phone, f"/contacts/{item_id}")
    company = phone.get_by_role("combobox", name=words["field.company"])
    expect(company).to_be_visible()
    until(phone, KEPT)
    phone.context.set_offline(True)
    company.fill("nevidana")
    phone.get_by_role("option", name="Zcela Nevídaná a.s.").first.tap()
    expect(phone.locator("[data-field=company]")).to_have_attribute("data-changed", "")
    expect(phone.get_by_role("button", name=f"{words['field.company']}: Zcela Nevídaná a.s.")).to_be_visible()


def test_what_others_save_is_found_a_moment_later(phone, words, eva):
    opened(phone)
    item_id = eva.contact(last_name="Čerstvá")
    until(
        phone,
        f"""() => new Promise((told) => {{
      const opened = indexedDB.open(`crm-${{document.cookie.match(/crm-user=([^;]+)/)[1]}}`);
      opened.onsuccess = () => {{
        const all = opened.result.transaction("directory").objectStore("directory").getAll();
        all.onsuccess = () => {{ opened.result.close(); told(all.result.some(({{ text }}) => text.includes("{item_id}"))); }};
      }};
    }})""",
    )
    phone.context.set_offline(True)
    phone.get_by_role("searchbox", name=words["list.search"]).fill("čerst")
    expect(row(phone, "Čerstvá").first).to_be_visible()


def test_few_rows_are_drawn_of_a_long_list_wherever_one_scrolls(phone):
    opened(phone)
    for place in (0, 0.3, 1, 0.5):
        phone.evaluate("place => scrollTo(0, place * document.documentElement.scrollHeight)", place)
        until(
            phone,
            """() => {
          const seen = [...document.querySelectorAll("main li[aria-posinset]")].map((row) => row.getBoundingClientRect());
          return seen.some(({ top, bottom }) => top <= innerHeight / 2 && bottom >= innerHeight / 2);
        }""",
        )
        assert phone.evaluate("document.querySelectorAll('*').length") <= MOST_NODES


def test_a_letter_at_the_edge_brings_its_rows_and_the_place_is_kept(phone, words):
    opened(phone)
    letters = phone.get_by_role("slider", name=words["list.letters"])
    expect(letters).to_be_visible()
    place = letters.bounding_box()
    phone.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] * 0.6)
    letter = letters.get_attribute("aria-valuetext")
    assert letter != "A"
    first = phone.locator("main li:has(.letter)", has=phone.locator(f".letter:text-is('{letter}')")).locator(
        ".row-title"
    )
    expect(first).to_be_in_viewport()
    title = first.text_content()
    first.tap()
    expect(phone.locator("[data-field]").first).to_be_visible()
    phone.go_back()
    expect(row(phone, title).first).to_be_in_viewport()


def test_the_letters_are_reached_by_keys(phone, words):
    opened(phone)
    letters = phone.get_by_role("slider", name=words["list.letters"])
    letters.focus()
    phone.keyboard.press("End")
    last = letters.get_attribute("aria-valuetext")
    expect(phone.locator("main li .letter", has_text=last).last).to_be_in_viewport()
    phone.keyboard.press("Home")
    expect(phone.locator("main li[aria-posinset='1']")).to_be_in_viewport()


def test_an_address_that_begins_at_a_letter_is_told_without_a_network(cellar, words, eva):
    eva.contact(last_name="Xaver", first_name="První")
    opened(cellar)
    until(cellar, "() => navigator.serviceWorker.controller")
    cellar.context.set_offline(True)
    cellar.goto("/contacts?from=X")
    expect(cellar.locator(".row-title").first).to_have_text("První Xaver")
    cellar.get_by_role("link", name=words["list.beginning"]).tap()
    expect(cellar.locator(".letter").first).to_have_text("A")
    expect(cellar).to_have_url(re.compile("/contacts$"))
