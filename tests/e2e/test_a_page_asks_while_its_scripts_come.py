"""The content of the first page is on its way before the scripts are there, and is asked for once."""

import pytest
from playwright.sync_api import Page, expect

SCRIPTS = "**/assets/*.js"


@pytest.fixture
def asked(phone: Page) -> list[str]:
    """The addresses of content that the phone asked for."""
    addresses: list[str] = []
    phone.on("request", lambda request: addresses.append(request.url) if "/api/view" in request.url else None)
    return addresses


def about(asked: list[str], path: str) -> list[str]:
    return [url for url in asked if f"path={path}&" in f"{url}&"]


def test_the_list_is_asked_for_before_its_scripts_are_there(phone):
    phone.route(SCRIPTS, lambda route: route.abort())  # and though they never come
    with phone.expect_request(lambda request: "/api/view?path=%2Fcontacts&" in request.url):
        phone.goto("/contacts", wait_until="commit")


def test_it_is_asked_for_once(phone, asked, words, eva):
    """Until the app listens to news, which may tell of something newer."""
    item = eva.contact(first_name="Jitka", last_name="Včasná")
    before: list[int] = []
    phone.on("request", lambda request: before.append(len(asked)) if "/api/live" in request.url else None)
    with phone.expect_request("**/api/live"):
        phone.goto(f"/contacts/{item}")
    expect(phone.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_have_value("Jitka")
    assert len(about(asked[: before[0]], f"%2Fcontacts%2F{item}")) == 1


def test_who_is_not_signed_in_asks_for_nothing(context):
    stranger = context.new_page()
    addresses: list[str] = []
    stranger.on("request", lambda request: addresses.append(request.url))
    stranger.goto("/contacts")
    expect(stranger.get_by_role("heading", level=1)).to_be_visible()
    assert [url for url in addresses if "/api/view" in url] == []
