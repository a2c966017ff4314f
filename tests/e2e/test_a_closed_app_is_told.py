"""A device that wants to is told what concerns its person while the app is closed; a tap opens it."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import browser as chromium
from tests.e2e.conftest import PHONE, sign_in

OPTIONS = {**PHONE, "service_workers": "allow", "permissions": ["notifications"]}
# Headless Chromium reaches no push service: this is one's answer, with the keys of a browser (65 and 16 bytes).
SERVICE = """
  const bytes = (count) => btoa(String.fromCharCode(...new Array(count).fill(4))).replace(/=+$/, "");
  const subscription = { unsubscribe: async () => (localStorage.removeItem("subscribed"), true), toJSON: () => ({
    endpoint: "https://fcm.googleapis.com/fcm/send/test", expirationTime: null, keys: { p256dh: bytes(65), auth: bytes(16) } }) };
  PushManager.prototype.subscribe = async () => (localStorage.setItem("subscribed", "1"), subscription);
  PushManager.prototype.getSubscription = async () => (localStorage.getItem("subscribed") ? subscription : null);
"""
CONTROLLED = """
  navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller
    || new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true })))
"""


@pytest.fixture(scope="module")
def whole(browser: Browser) -> Iterator[Browser]:
    """A Chromium that shows notifications."""
    started = browser.browser_type.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
    yield started
    started.close()


@pytest.fixture
def installed(whole: Browser, server, language) -> Iterator[BrowserContext]:
    made = whole.new_context(**OPTIONS, locale=language, base_url=server.url)
    made.add_init_script(SERVICE)
    yield made
    made.close()


@pytest.fixture
def phone(installed: BrowserContext, server) -> Page:
    page = sign_in(installed, server, "eva")
    page.goto("/contacts")
    expect(page.locator(".row-title").first).to_be_visible()
    page.evaluate(CONTROLLED)
    return page


def switch(phone: Page, words):
    return phone.get_by_role("switch", name=words["notifications.push"])


def is_on(phone: Page) -> bool:
    return phone.request.get("/api/push").json()["on"]


def test_a_device_asks_to_be_told_and_asks_no_more(phone, words):
    phone.goto("/notifications")
    expect(switch(phone, words)).not_to_be_checked()
    switch(phone, words).tap()
    expect(switch(phone, words)).to_be_checked()
    assert is_on(phone)
    phone.reload()
    expect(switch(phone, words)).to_be_checked()
    switch(phone, words).tap()
    expect(switch(phone, words)).not_to_be_checked()
    assert not is_on(phone)


def test_a_browser_that_cannot_says_so(context, server, words):
    context.add_init_script("delete window.PushManager")
    phone = sign_in(context, server, "eva")
    phone.goto("/notifications")
    expect(switch(phone, words)).to_be_disabled()
    expect(phone.get_by_text(words["notifications.push.impossible"])).to_be_visible()


def test_what_is_pushed_is_shown_in_its_words_and_a_tap_opens_it(phone, server, eva):
    ticket = eva.make("ticket", title="Předaný zavřené aplikaci")
    told = {"title": "Předaný", "body": "Marek Dvořák", "href": f"/tickets/{ticket}", "tag": "n1"}
    worker = phone.context.new_cdp_session(phone)
    found: list[str] = []
    worker.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda said: found.extend(one["registrationId"] for one in said["registrations"]),
    )
    worker.send("ServiceWorker.enable")
    while not found:
        phone.wait_for_timeout(10)
    push = {"origin": server.url, "registrationId": found[0], "data": json.dumps(told)}
    shown = "async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, data }) => [title, body, data])"
    while not (seen := phone.evaluate(shown)):
        worker.send(
            "ServiceWorker.deliverPushMessage", push
        )  # dropped at times (6 of 30), the next one never; one tag, one message
        phone.wait_for_timeout(100)
    assert seen == [["Předaný", "Marek Dvořák", f"/tickets/{ticket}"]]
    (script,) = phone.context.service_workers
    script.evaluate("(href) => openTold({ close() {}, data: href })", f"/tickets/{ticket}")
    expect(phone).to_have_url(f"/tickets/{ticket}")


def test_a_message_leads_nowhere_else(phone):
    (script,) = phone.context.service_workers
    assert script.evaluate("() => openTold({ close() {}, data: 'https://example.org/' })") is None
    expect(phone).to_have_url("/contacts")
