"""Passkeys: made on the page of one's account, used to sign in. Chromium's own virtual device answers."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE
from tests.serving import PASSWORD, Server

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def petra(server: Server) -> str:
    return server.add_person("Petra Nová")


class Device:
    """A phone at an address with a name, and the part of it that keeps keys."""

    def __init__(self, page: Page):
        self.page, self.wire = page, page.context.new_cdp_session(page)
        self.wire.send("WebAuthn.enable")
        self.id = self.wire.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]

    def tap(self, *names: str | re.Pattern) -> None:
        for name in names:
            self.page.get_by_role("button", name=name).tap()

    def set_count(self, count: int) -> None:
        """Let the device's only key have been used so often, as a copy of it would say."""
        (key,) = self.wire.send("WebAuthn.getCredentials", {"authenticatorId": self.id})["credentials"]
        self.wire.send("WebAuthn.removeCredential", {"authenticatorId": self.id, "credentialId": key["credentialId"]})
        self.wire.send(
            "WebAuthn.addCredential", {"authenticatorId": self.id, "credential": {**key, "signCount": count}}
        )


@pytest.fixture
def device(browser: Browser, server: Server, petra: str, language: str):
    """Petra's phone, on which she has signed in with her password."""
    url = server.url.replace("127.0.0.1", "localhost")
    context = browser.new_context(**PHONE, locale=language, base_url=url)
    answer = context.request.post("/api/session", data={"login": petra, "password": PASSWORD}, headers={"Origin": url})
    assert answer.status == 204
    page = context.new_page()
    page.goto("/account")
    yield Device(page)
    context.close()


def add_key(device: Device, words, password: str = PASSWORD) -> None:
    device.tap(words["account.key_add"])
    expect(device.page.get_by_label(words["account.key_password"])).to_be_focused()
    device.page.get_by_label(words["account.key_password"]).fill(password)
    device.tap(words["account.key_add"])


def make_key(device: Device, words) -> None:
    add_key(device, words)
    expect(device.page.locator("section[aria-labelledby=keys] .device")).to_have_count(1)


def sign_out(device: Device, words) -> None:
    device.page.goto("/settings")
    device.tap(words["menu.sign_out"])
    expect(device.page).to_have_url(re.compile("/sign-in"))


def test_a_key_is_made_and_signs_in_without_the_password(device: Device, words):
    make_key(device, words)
    expect(device.page.get_by_text(words["account.key_unused"])).to_be_visible()
    sign_out(device, words)
    device.tap(words["sign_in.passkey"])
    expect(device.page).to_have_url(re.compile("/contacts$"))
    device.page.goto("/account")
    expect(device.page.get_by_role("heading", name=words["account.title"])).to_contain_text("Petra Nová")
    expect(device.page.get_by_text(words["account.key_unused"])).to_have_count(0)


def test_a_device_that_has_a_key_makes_no_second_one(device: Device, words):
    make_key(device, words)
    add_key(device, words)
    expect(device.page.get_by_role("alert").filter(has_text=words["account.key_not_made"])).to_be_visible()


def test_who_finds_an_open_phone_and_not_the_password_adds_no_key(device: Device, words):
    add_key(device, words, "something else entirely")
    expect(device.page.get_by_role("alert").filter(has_text=words["error.password.old"])).to_be_visible()
    expect(device.page.get_by_label(words["account.key_password"])).to_be_visible()
    device.page.reload()
    expect(device.page.get_by_role("button", name=words["account.key_add"])).to_be_visible()
    expect(device.page.locator("section[aria-labelledby=keys] .device")).to_have_count(0)


def test_a_key_that_was_removed_signs_nobody_in(device: Device, words):
    make_key(device, words)
    device.tap(re.compile(f"^{words['account.key_remove']}: "), re.compile(f"^{words['account.key_remove_sure']}: "))
    expect(device.page.locator("section[aria-labelledby=keys] .device")).to_have_count(0)
    sign_out(device, words)
    device.tap(words["sign_in.passkey"])
    expect(device.page.get_by_role("alert")).to_have_text(words["error.passkey.refused"])


def test_a_copy_of_a_key_is_found_by_its_count(device: Device, words):
    make_key(device, words)
    sign_out(device, words)
    device.set_count(50)
    device.tap(words["sign_in.passkey"])
    expect(device.page).to_have_url(re.compile("/contacts$"))
    sign_out(device, words)
    device.set_count(10)
    device.tap(words["sign_in.passkey"])
    expect(device.page.get_by_role("alert")).to_have_text(words["error.passkey.refused"])


def test_without_a_finger_nobody_is_signed_in(device: Device, words):
    make_key(device, words)
    sign_out(device, words)
    device.wire.send("WebAuthn.setUserVerified", {"authenticatorId": device.id, "isUserVerified": False})
    device.tap(words["sign_in.passkey"])
    expect(device.page.get_by_role("alert")).to_have_text(words["sign_in.passkey_none"])
    expect(device.page).to_have_url(re.compile("/sign-in"))
