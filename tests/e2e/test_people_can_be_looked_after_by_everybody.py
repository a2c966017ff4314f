"""The pages of one's own account and of administrators: axe in both themes, large letters, fingers."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.accessible import nobody_is_hindered
from tests.e2e.conftest import sign_in
from tests.serving import Server


def in_ones_own_account(page: Page, _words) -> None:
    page.goto("/account")
    page.get_by_role("button", name=re.compile(": Chrome")).first.tap()
    expect(page.locator(".sure [role=alert]")).to_be_visible()


def among_people(page: Page, _words) -> None:
    page.goto("/people")
    expect(page.locator(".row-title").first).to_be_visible()


def at_a_person(page: Page, words) -> None:
    among_people(page, words)
    page.get_by_role("link", name="Marek", exact=False).tap()
    page.get_by_role("button", name=words["people.link_reset"]).tap()
    expect(page.locator(".one-time")).to_be_visible()
    page.get_by_role("button", name=words["people.disable"], exact=True).tap()


def inviting(page: Page, words) -> None:
    page.goto("/people/new")
    expect(page.get_by_role("button", name=words["people.make_link"])).to_be_enabled()


def at_the_roles(page: Page, _words) -> None:
    page.goto("/roles")
    expect(page.locator(".row-title").first).to_be_visible()


def at_a_role(page: Page, _words) -> None:
    page.goto("/roles/agent-contact")
    expect(page.locator(".of-field").first).to_be_visible()


def in_the_audit(page: Page, _words) -> None:
    page.goto("/audit")
    expect(page.locator(".history-list li").first).to_be_visible()


def with_a_link_that_is_spent(page: Page, words) -> None:
    page.goto("/join#nothing")
    expect(page.get_by_role("alert")).to_have_text(words["error.link_spent"])


SCREENS = [
    *(in_ones_own_account, among_people, at_a_person, inviting, at_the_roles, at_a_role, in_the_audit),
    with_a_link_that_is_spent,
]


@pytest.fixture
def admin(context: BrowserContext, server: Server) -> Page:
    """The administrator's phone; they are signed in elsewhere too."""
    elsewhere = sign_in(context, server, "admin")
    context.clear_cookies(name="crm")
    elsewhere.close()
    return sign_in(context, server, "admin")


@pytest.mark.parametrize("go", SCREENS, ids=lambda go: go.__name__)
def test_nothing_is_in_anybodys_way(admin: Page, words, go):
    go(admin, words)
    nobody_is_hindered(admin)
