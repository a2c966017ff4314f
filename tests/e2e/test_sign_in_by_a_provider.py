"""Signing in by the company's own provider: a tap there, and back to the page that was asked for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.api import signed_in
from tests.e2e.conftest import PHONE
from tests.provider import CLIENT, SECRET, Provider
from tests.serving import Server


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with Provider() as running:
        yield running


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory, provider: Provider) -> Iterator[Server]:
    """The app of a company that has a provider; Eva's address is known."""
    said = {"CRM_OIDC_URL": provider.url, "CRM_OIDC_CLIENT_ID": CLIENT, "CRM_OIDC_CLIENT_SECRET": SECRET}
    with Server(tmp_path_factory.mktemp("company"), "--demo", "5", environment=said) as running:
        with signed_in(running, "admin") as admin:
            (eva,) = [one for one in admin.view("/people")["people"] if one["login"] == "eva"]
            address = {"email": provider.claims["email"]}
            assert admin.client.patch(f"/api/people/{eva['id']}", json=address).status_code == 204
        yield running


@pytest.fixture
def page(browser: Browser, company: Server, language: str) -> Iterator[Page]:
    context = browser.new_context(**PHONE, locale=language, base_url=company.url)
    yield context.new_page()
    context.close()


def come(page: Page, words, provider: Provider) -> None:
    name = words["sign_in.oidc"].format(name=provider.url.partition("//")[2])
    page.get_by_role("button", name=name).tap()


def test_somebody_is_signed_in_and_on_the_page_that_was_asked_for(page: Page, words, provider):
    page.goto("/tickets")
    come(page, words, provider)
    expect(page).to_have_url("/tickets")
    page.goto("/account")
    expect(page.get_by_role("heading", name=words["account.title"])).to_contain_text("Eva Malá")


def test_somebody_whom_nobody_knows_is_told_so(page: Page, words, provider, monkeypatch):
    monkeypatch.setattr(provider, "claims", {"sub": "stranger", "email": "x@example.cz", "email_verified": True})
    page.goto("/contacts")
    come(page, words, provider)
    expect(page.get_by_role("alert")).to_have_text(words["sign_in.oidc_unknown"])
