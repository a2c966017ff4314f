"""The app is on the phone: it opens in a cellar, works there, and a newer version of it is offered, never forced."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import browser as chromium
from tests.e2e.conftest import PHONE, sign_in
from tests.until import until

WORKER = Path(".web/build/client/sw.js")
OPTIONS = {**PHONE, "service_workers": "allow"}


@pytest.fixture
def cellar(browser: Browser, server, language) -> Iterator[BrowserContext]:
    made = browser.new_context(**OPTIONS, locale=language, base_url=server.url)
    yield made
    made.close()


@pytest.fixture
def phone(cellar, server) -> Page:
    return sign_in(cellar, server, "eva")


def installed(phone: Page) -> None:
    """The app is kept, and this page is its."""
    phone.goto("/contacts")
    expect(phone.locator(".row-title").first).to_be_visible()
    until(phone, "() => navigator.serviceWorker.controller")


@contextmanager
def newer_version() -> Iterator[None]:
    """Let the server deliver a worker that differs by a byte, without the packed twins of the built one."""
    files = {file: file.read_bytes() for file in WORKER.parent.glob("sw.js*")}
    newer = WORKER.with_suffix(".newer")
    newer.write_bytes(files[WORKER] + b"// newer\n")
    newer.replace(WORKER)  # others of this build read it in the meantime
    for file in files.keys() - {WORKER}:
        file.unlink()
    yield
    for file, content in files.items():
        file.write_bytes(content)


def box(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def saved(phone: Page, state: str) -> None:
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", state)


def test_the_list_and_an_item_that_was_seen_open_without_a_network(phone, words, eva):
    item_id = eva.contact(last_name="Sklepní", note="je tu")
    installed(phone)
    phone.goto(f"/contacts/{item_id}")
    expect(box(phone, words, "note")).to_have_value("je tu")
    phone.goto("/contacts")
    phone.context.set_offline(True)
    phone.reload()
    expect(phone.locator(".row-title").first).to_be_visible()
    expect(phone.get_by_text(words["status.offline"])).to_be_visible()
    phone.goto(f"/contacts/{item_id}")
    expect(box(phone, words, "note")).to_have_value("je tu")


def test_it_does_not_wait_until_its_worker_has_started(phone):
    installed(phone)
    phone.context.set_offline(True)
    phone.reload()
    expect(phone.locator(".row-title").first).to_be_visible()
    assert phone.evaluate("performance.getEntriesByType('navigation')[0].workerStart") == 0


def test_a_contact_made_without_a_network_after_a_reload_is_sent_later(phone, words, eva):
    installed(phone)
    phone.goto("/contacts/new")
    expect(box(phone, words, "last_name")).to_be_visible()
    phone.context.set_offline(True)
    phone.reload()
    box(phone, words, "last_name").fill("Z Tunelu")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone).not_to_have_url("/contacts/new")
    saved(phone, "queued")
    phone.reload()
    saved(phone, "queued")
    phone.context.set_offline(False)
    saved(phone, "saved")
    assert eva.read(phone.url.rpartition("/")[2])["last_name"] == "Z Tunelu"


def test_what_is_not_on_the_phone_says_so_and_comes_with_the_network(phone, words, eva):
    item_id = eva.contact(last_name="Nevídaná")
    installed(phone)
    phone.context.set_offline(True)
    phone.goto(f"/contacts/{item_id}")
    expect(phone.get_by_text(words["status.not_here"])).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.get_by_role("heading", name="Nevídaná")).to_be_visible()
    expect(phone.get_by_text(words["status.not_here"])).to_have_count(0)


def test_it_opens_after_a_restart_of_the_browser_without_a_network(browser, server, words, language, tmp_path):
    started = {"executable_path": chromium.find_shell(), "args": chromium.ARGUMENTS, "locale": language}
    context = browser.browser_type.launch_persistent_context(tmp_path, **OPTIONS, **started, base_url=server.url)
    installed(sign_in(context, server, "eva"))
    context.close()
    context = browser.browser_type.launch_persistent_context(tmp_path, **OPTIONS, **started, base_url=server.url)
    context.set_offline(True)
    phone = context.new_page()
    phone.goto("/contacts")
    expect(phone.locator(".row-title").first).to_be_visible()
    expect(phone.get_by_role("tab", name=words["kind.contact.many"])).to_be_visible()
    context.close()


def test_a_newer_version_is_offered_and_what_was_typed_survives_it(phone, words, eva):
    item_id = eva.contact(last_name="Verze", note="")
    installed(phone)
    phone.goto(f"/contacts/{item_id}")
    box(phone, words, "note").fill("rozepsáno")
    with newer_version():
        phone.evaluate("navigator.serviceWorker.ready.then(registration => registration.update())")
        expect(phone.get_by_text(words["version.newer"])).to_be_visible()
        expect(box(phone, words, "note")).to_have_value("rozepsáno")
        with phone.expect_navigation():
            phone.get_by_role("button", name=words["version.use"]).tap()
        expect(box(phone, words, "note")).to_have_value("rozepsáno")
        expect(phone.locator("[data-field=note]")).to_have_attribute("data-changed", "")


def test_the_browser_would_install_it(phone):
    installed(phone)
    errors = phone.context.new_cdp_session(phone).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error for error in errors if error["errorId"] != "in-incognito"] == []  # a test's window is a private one


def test_what_is_asked_of_the_server_does_not_wake_the_worker(phone):
    installed(phone)
    source = """async () => {
      await fetch("/api/me?by").then((answer) => answer.text());
      return performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/api/me?by")).workerFinalSourceType;
    }"""
    assert phone.evaluate(source) == "network"
