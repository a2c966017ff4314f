"""The list that was open last is seen before the scripts have come, and gives way to the list itself."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.until import until

SCRIPTS = "**/assets/*.js"
TAKEN = "() => localStorage.getItem('crm-picture') !== null"
GONE = "() => localStorage.getItem('crm-picture') === null"


@pytest.fixture
def row(eva) -> str:
    eva.contact(last_name="Aaa <img src=x onerror=alert(1)><script>alert(2)</script>")
    return eva.contact(first_name="Adam", last_name="Aabraham")


def seen_list(phone: Page) -> Page:
    """Look at the list, close the app; return the one that is launched next."""
    phone.goto("/contacts")
    expect(phone.locator(".row-title").first).to_be_visible()
    until(phone, TAKEN)
    launched = phone.context.new_page()
    phone.close()
    return launched


def without_scripts(phone: Page, path: str) -> None:
    phone.route(SCRIPTS, lambda route: route.abort())
    phone.goto(path, wait_until="commit")


def picture(phone: Page):
    return phone.locator("#picture")


def test_it_is_there_without_any_script_and_shows_text_only(phone, row):
    dialogs: list[str] = []
    phone = seen_list(phone)
    phone.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    without_scripts(phone, "/contacts")
    expect(picture(phone).locator(f"a[href='/contacts/{row}']")).to_be_visible()
    expect(picture(phone)).to_have_attribute("aria-hidden", "true")
    expect(picture(phone).get_by_text("Aaa <img src=x")).to_be_visible()
    expect(picture(phone).locator("script, img, [style], [id], input:not([disabled])")).to_have_count(0)
    assert dialogs == []


@pytest.mark.usefixtures("row")
def test_it_gives_way_to_the_list_itself(phone, words):
    phone = seen_list(phone)
    phone.goto("/contacts")
    expect(picture(phone)).to_have_count(0)
    phone.get_by_role("link", name="Adam Aabraham").tap()
    expect(phone.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_have_value("Aabraham")


def test_no_other_page_shows_it(phone, row):
    phone = seen_list(phone)
    without_scripts(phone, f"/contacts/{row}")
    expect(phone.get_by_role("main")).to_be_attached()
    expect(picture(phone)).to_have_count(0)


@pytest.mark.usefixtures("row")
def test_it_leaves_with_who_signs_out(phone, words):
    phone = seen_list(phone)
    phone.goto("/contacts")
    phone.get_by_role("navigation").get_by_role("link", name=words["bar.menu"]).tap()
    phone.get_by_role("button", name=words["menu.sign_out"]).tap()
    expect(phone.get_by_role("textbox", name=words["sign_in.login"])).to_be_enabled()
    until(phone, GONE)


@pytest.mark.usefixtures("row")
def test_somebody_else_does_not_see_it(phone, server):
    phone = seen_list(phone)
    phone.context.add_cookies([{"name": "crm-user", "value": "somebody-else", "url": server.url}])
    without_scripts(phone, "/contacts")
    expect(phone.get_by_role("main")).to_be_attached()
    expect(picture(phone)).to_have_count(0)


@pytest.mark.usefixtures("row")
def test_a_phone_that_may_keep_nothing_takes_none(phone):
    phone.route("**/api/view**path=%2Fpreferences**", without_days)
    phone.goto("/contacts")
    expect(phone.locator(".row-title").first).to_be_visible()
    phone.evaluate("dispatchEvent(new Event('pagehide'))")
    until(phone, GONE)


def without_days(route: Route) -> None:
    answer = route.fetch()
    views = answer.json()
    for view in views:
        if view["path"] == "/preferences":
            view["allowances"]["days"] = 0
    route.fulfill(response=answer, json=views)
