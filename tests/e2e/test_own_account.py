"""One's own account: another password, and where one is signed in. What is revoked leaves nothing on its phone."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PHONE, sign_in
from tests.serving import PASSWORD, Server
from tests.until import until

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1"
NOTHING_KEPT = "() => indexedDB.databases().then(all => all.every(one => !one.name.startsWith('crm')))"


@pytest.fixture
def petra(server: Server) -> str:
    """The login of somebody who is signed in nowhere yet."""
    return server.add_person("Petra Nová")


@pytest.fixture
def desk(context: BrowserContext, server: Server, petra: str) -> Page:
    page = sign_in(context, server, petra)
    page.goto("/account")
    return page


@pytest.fixture
def iphone(browser: Browser, server: Server, petra: str, language: str):
    other = browser.new_context(**PHONE, locale=language, base_url=server.url, user_agent=IPHONE)
    yield sign_in(other, server, petra)
    other.close()


def tap(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name).tap()


def test_the_menu_leads_to_ones_own_account(phone: Page, words):
    phone.goto("/settings")
    phone.get_by_role("link", name=words["menu.account"]).tap()
    expect(phone).to_have_url("/account")
    expect(phone.get_by_role("heading", name=words["account.title"])).to_contain_text("eva")


def test_a_lost_phone_is_signed_out_and_nothing_is_left_on_it(iphone: Page, desk: Page, words, eva):
    item_id = eva.contact(first_name="Ztracený", last_name="Telefon")
    iphone.goto(f"/contacts/{item_id}")
    note = iphone.get_by_role("textbox", name=words["field.note"], exact=True)
    note.fill("nikdo nesmí číst")
    note.blur()
    expect(iphone.locator("[data-changed]")).to_have_count(1)
    desk.reload()
    lost = desk.locator(".device", has_text="iPhone")
    expect(lost).to_contain_text("Safari · iPhone")
    tap(desk, f"{words['account.end']}: Safari · iPhone")
    expect(lost.get_by_role("alert")).to_have_text(words["account.end_warning"])
    tap(desk, f"{words['account.end_sure']}: Safari · iPhone")
    expect(lost).to_have_count(0)
    expect(iphone).to_have_url(re.compile("/sign-in.*revoked"))
    expect(iphone.get_by_role("status")).to_have_text(words["sign_in.revoked"])
    until(iphone, NOTHING_KEPT)
    assert {cookie["name"] for cookie in iphone.context.cookies()} <= {"crm-language", "backend-enabled"}


def test_a_phone_that_was_off_when_it_was_revoked_is_wiped_when_it_comes_back(iphone: Page, desk: Page, words):
    iphone.goto("/contacts")
    expect(iphone.locator(".row-title").first).to_be_visible()
    iphone.goto("about:blank")
    desk.reload()
    tap(desk, f"{words['account.end']}: Safari · iPhone", f"{words['account.end_sure']}: Safari · iPhone")
    expect(desk.locator(".device")).to_have_count(1)
    iphone.goto("/contacts")
    expect(iphone).to_have_url(re.compile("/sign-in"))
    expect(iphone.get_by_role("status")).to_have_text(words["sign_in.revoked"])
    until(iphone, NOTHING_KEPT)


def test_another_password_signs_out_all_other_devices(iphone: Page, desk: Page, words, petra):
    iphone.goto("/contacts")
    desk.get_by_label(words["account.password_old"]).fill(PASSWORD)
    desk.get_by_label(words["account.password_new"]).fill("krátké")
    tap(desk, words["account.password_change"])
    expect(desk.get_by_role("alert").filter(has_text=re.compile("."))).to_have_text(words["account.password_short"])
    desk.get_by_label(words["account.password_new"]).fill("správný kůň baterie")
    tap(desk, words["account.password_change"])
    expect(desk.get_by_role("status").filter(has_text=words["account.password_changed"])).to_be_visible()
    expect(desk.locator(".device")).to_have_count(1)
    expect(iphone).to_have_url(re.compile("/sign-in.*revoked"))
    for word, answer in ((PASSWORD, 401), ("správný kůň baterie", 204)):
        assert status(iphone, petra, word) == answer


def test_a_wrong_password_is_told_and_changes_nothing(desk: Page, words, petra):
    desk.get_by_label(words["account.password_old"]).fill("something else entirely")
    desk.get_by_label(words["account.password_new"]).fill("správný kůň baterie")
    tap(desk, words["account.password_change"])
    expect(desk.get_by_role("alert").filter(has_text=words["error.password.old"])).to_be_visible()
    assert status(desk, petra, PASSWORD) == 204


def status(page: Page, login: str, password: str) -> int:
    """Return how a sign-in ends."""
    return page.evaluate(
        """async ([login, password]) => (await fetch("/api/session", { method: "POST", body: JSON.stringify({ login, password }),
          headers: { "content-type": "application/json" } })).status""",
        [login, password],
    )
