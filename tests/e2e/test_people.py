"""An administrator invites, disables and helps people; who is invited comes by a link."""

import re
import uuid

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PHONE, sign_in
from tests.serving import Server

PASSWORD = "správný kůň baterie"


@pytest.fixture
def boss(context: BrowserContext, server: Server) -> Page:
    return sign_in(context, server, "admin")


@pytest.fixture
def guest(browser: Browser, server: Server, language: str):
    """The phone of somebody whom nobody knows yet."""
    other = browser.new_context(**PHONE, locale=language, base_url=server.url)
    yield other.new_page()
    other.close()


@pytest.fixture
def login() -> str:
    return f"petra.{uuid.uuid4().hex[:8]}@example.cz"


def tap(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name, exact=True).tap()


def invite(boss: Page, words, login: str) -> str:
    """Invite Petra; return the link."""
    boss.goto("/settings")
    boss.get_by_role("link", name=words["menu.people"], exact=True).tap()
    boss.get_by_role("link", name=words["people.invite"], exact=True).tap()
    boss.get_by_role("textbox", name=words["people.name"], exact=True).fill("Petra Nová")
    boss.get_by_role("textbox", name=words["people.login"], exact=True).fill(login)
    boss.get_by_role("combobox", name=words["people.role"]).select_option("manager")
    tap(boss, words["people.make_link"])
    return boss.get_by_role("textbox", name=words["people.link_for"].format(name="Petra Nová")).input_value()


def come(guest: Page, words, link: str) -> None:
    guest.goto(link)
    guest.get_by_label(words["sign_in.password_new"]).fill(PASSWORD)
    tap(guest, words["sign_in.come_in"])
    expect(guest).to_have_url(re.compile("/contacts$"))


def open_person(boss: Page, login: str) -> None:
    boss.goto("/people")
    boss.locator(".row", has_text=login).get_by_role("link").tap()
    expect(boss).to_have_url(re.compile("/people/.+"))


def test_somebody_is_invited_and_comes_by_the_link_on_their_own_phone(boss: Page, guest: Page, words, login):
    link = invite(boss, words, login)
    guest.goto(link)
    expect(guest.get_by_role("status")).to_contain_text("Petra Nová")
    expect(guest.get_by_role("textbox", name=words["sign_in.login"])).to_have_value(login)
    assert "#" not in guest.url
    come(guest, words, link)
    guest.goto("/settings")
    expect(guest.get_by_role("link", name=words["menu.account"])).to_contain_text("Petra Nová")
    expect(guest.get_by_role("link", name=words["menu.forms"])).to_be_visible()
    open_person(boss, login)
    expect(boss.locator(".badge")).to_have_text(words["people.state.active"])


def test_a_link_that_was_used_says_so(boss: Page, guest: Page, words, login):
    link = invite(boss, words, login)
    come(guest, words, link)
    guest.goto(link)
    expect(guest.get_by_role("alert")).to_have_text(words["error.link_spent"])


def test_who_is_disabled_is_out_within_seconds_and_comes_back_when_let_in_again(boss: Page, guest: Page, words, login):
    come(guest, words, invite(boss, words, login))
    open_person(boss, login)
    tap(boss, words["people.disable"], words["people.disable_sure"])
    expect(boss.locator(".badge")).to_have_text(words["people.state.disabled"])
    expect(guest).to_have_url(re.compile("/sign-in.*revoked"))
    tap(boss, words["people.enable"])
    expect(boss.locator(".badge")).to_have_text(words["people.state.active"])
    guest.get_by_role("textbox", name=words["sign_in.login"]).fill(login)
    guest.get_by_label(words["sign_in.password"]).fill(PASSWORD)
    tap(guest, words["sign_in.sign_in"])
    expect(guest).to_have_url(re.compile("/contacts$"))


def test_another_role_holds_at_once(boss: Page, guest: Page, words, login):
    come(guest, words, invite(boss, words, login))
    guest.goto("/settings")
    expect(guest.get_by_role("link", name=words["menu.forms"])).to_be_visible()
    open_person(boss, login)
    boss.get_by_role("combobox", name=words["people.role"]).select_option("agent")
    expect(boss.get_by_role("status").filter(has_text=words["people.role_changed"])).to_be_visible()
    expect(guest.get_by_role("link", name=words["menu.forms"])).to_have_count(0)


def test_who_forgot_the_password_gets_a_link_for_another(boss: Page, guest: Page, words, login):
    come(guest, words, invite(boss, words, login))
    guest.context.clear_cookies()
    open_person(boss, login)
    tap(boss, words["people.link_reset"])
    link = boss.get_by_role("textbox", name=words["people.link_for"].format(name="Petra Nová")).input_value()
    guest.goto(link)
    expect(guest.get_by_role("status")).to_have_text(words["sign_in.welcome_back"].format(name="Petra Nová"))
    come(guest, words, link)


def test_what_can_not_be_is_told_and_what_was_typed_stays(boss: Page, words):
    boss.goto("/people/new")
    boss.get_by_role("textbox", name=words["people.name"], exact=True).fill("Druhá Eva")
    boss.get_by_role("textbox", name=words["people.login"], exact=True).fill("eva")
    tap(boss, words["people.make_link"])
    expect(boss.get_by_role("alert")).to_have_text(words["error.person.login_taken"].format(login="eva"))
    expect(boss.get_by_role("textbox", name=words["people.name"], exact=True)).to_have_value("Druhá Eva")


def test_agents_are_shown_nobody(phone: Page, words):
    phone.goto("/people")
    expect(phone.get_by_role("status").filter(has_text=words["outcome.denied"])).to_be_visible()
    expect(phone.locator(".row")).to_have_count(0)
