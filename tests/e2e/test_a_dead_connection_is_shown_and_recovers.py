"""A connection that dies without a word is shown within 5 s of a tap and 20 s when idle; what follows works by itself."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.black_hole import BlackHole
from tests.e2e.conftest import PHONE, sign_in

AFTER_A_TAP, WHEN_IDLE = 5_000, 20_000  # ms (security.md)
RECOVERED = 90_000  # ms: a browser keeps dead connections for reuse, and each one costs a try
pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def line(server) -> Iterator[BlackHole]:
    with BlackHole(server.port) as proxy:
        yield proxy


@pytest.fixture
def context(browser, line, language) -> Iterator[BrowserContext]:
    """A phone that reaches the app over the line."""
    made = browser.new_context(**PHONE, locale=language, base_url=line.url)
    yield made
    made.close()


@pytest.fixture
def phone(context, line) -> Page:
    return sign_in(context, line, "eva")


@pytest.fixture
def hana(eva) -> str:
    return eva.contact(first_name="Hana", last_name="Přerušená")


def first_name(phone: Page, words):
    return phone.get_by_role("textbox", name=words["field.first_name"], exact=True)


def opened(phone: Page, words, item_id: str) -> None:
    """Open the contact and wait until the page listens."""
    with phone.expect_response("**/api/live"):
        phone.goto(f"/contacts/{item_id}")
    expect(first_name(phone, words)).to_have_value("Hana")


def saved(phone: Page):
    return expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved", timeout=RECOVERED)


def test_a_save_into_a_dead_connection_is_shown_and_arrives_later(phone, words, line, eva, hana):
    opened(phone, words, hana)
    first_name(phone, words).fill("Johana")
    line.go_dark()
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.locator(".connection")).to_contain_text(words["status.offline"], timeout=AFTER_A_TAP)
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "queued")
    line.change_network()
    saved(phone)
    expect(phone.locator(".connection")).to_be_empty()
    assert eva.read(hana)["first_name"] == "Johana"


def test_opening_a_known_page_over_a_dead_connection_is_shown(phone, words, line, hana):
    phone.goto("/contacts?q=přeruš")
    row = phone.locator(f"a[href='/contacts/{hana}']")
    with phone.expect_response(lambda answer: hana in answer.url) as fetched:  # while it is in sight
        expect(row).to_be_visible()
    fetched.value.finished()
    line.go_dark()
    row.tap()
    expect(first_name(phone, words)).to_have_value("Hana")
    expect(phone.locator(".connection")).to_contain_text(words["status.offline"], timeout=AFTER_A_TAP)


def test_a_connection_that_dies_while_nothing_happens_is_shown(phone, words, line, marek, hana):
    opened(phone, words, hana)
    line.go_dark()
    expect(phone.locator(".connection")).to_contain_text(words["status.offline"], timeout=WHEN_IDLE)
    marek.op(id=hana, base_version=1, patch={"first_name": {"from": "Hana", "to": "Johana"}})
    line.change_network()
    expect(first_name(phone, words)).to_have_value("Johana", timeout=RECOVERED)
    expect(phone.locator(".connection")).to_be_empty()


def test_a_change_of_network_keeps_the_tabs_session(phone, words, line, hana):
    opened(phone, words, hana)
    token = phone.evaluate("sessionStorage.token")
    assert token
    with phone.expect_websocket(timeout=RECOVERED) as dialled:  # the browser notices, and dials anew
        line.change_network()
    dialled.value.wait_for_event("framereceived", lambda frame: "is_hydrated" in str(frame), timeout=20_000)
    assert phone.evaluate("sessionStorage.token") == token
    first_name(phone, words).fill("Johana")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    saved(phone)
