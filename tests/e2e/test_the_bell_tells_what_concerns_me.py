"""A bell: what concerns me, unread in bold; a tap opens it and marks it as read. Without push, and without a network."""

import uuid

import pytest
from playwright.sync_api import Page, expect

from crm_web.i18n import translate
from tests.e2e.api import Api
from tests.e2e.conftest import sign_in
from tests.serving import Server
from tests.until import until

SERVER = "async (wanted) => { const [page] = await (await fetch('/api/view?path=' + PATH)).json(); return SAYS; }"
ALL_READ = SERVER.replace("PATH", "'/notifications'").replace("SAYS", "page.unread === 0")
MUTED = SERVER.replace("PATH", "'/preferences'").replace("SAYS", "String(page.values.muted) === String(wanted)")


@pytest.fixture
def me(eva) -> str:
    return eva.client.get("/api/me").json()["id"]


@pytest.fixture
def title() -> str:
    return f"Předaný {uuid.uuid4().hex[:6]}"


def handed_over(marek: Api, me: str, title: str) -> str:
    return marek.make("ticket", title=title, owner=me)


def menu(phone: Page, words):
    return phone.get_by_role("navigation").get_by_role("link", name=words["bar.menu"], exact=True)


def opened(phone: Page, words) -> None:
    phone.goto("/notifications")
    expect(phone.get_by_role("heading", name=words["notifications.title"])).to_be_visible()


def line(phone: Page, title: str):
    return phone.get_by_role("listitem").filter(has_text=title)


def all_read(eva: Api) -> None:
    """Eva's phone of the tests before is the same person's."""
    unread = [one["id"] for one in eva.view("/notifications")["notices"] if not one["read"]]
    assert (
        eva.op(
            kind="notification", id="read", base_version=None, patch={"value": {"from": [], "to": unread}}
        ).status_code
        == 200
    )


def test_a_ticket_that_is_handed_to_me_is_told_while_i_look_and_opens_with_a_tap(
    phone, words, eva, marek, me, title, language
):
    all_read(eva)
    phone.goto("/contacts")
    expect(phone.locator(".row-title").first).to_be_visible()
    ticket = handed_over(marek, me, title)
    expect(menu(phone, words)).to_have_accessible_description(translate(language, "unread.count.one", count=1))
    menu(phone, words).tap()
    phone.get_by_role("link", name=words["notifications.title"]).tap()
    said = line(phone, title)
    expect(said).to_contain_text(translate(language, "notifications.assigned", by="Marek Dvořák"))
    expect(said).to_have_attribute("data-unread", "")
    said.get_by_role("link").tap()
    expect(phone).to_have_url(f"/tickets/{ticket}")
    expect(phone.get_by_role("textbox", name=words["field.title"], exact=True)).to_have_value(title)
    until(phone, ALL_READ)
    expect(menu(phone, words)).to_have_accessible_description("")


def test_all_are_marked_as_read_with_one_tap(phone, words, marek, me, title):
    for number in range(2):
        handed_over(marek, me, f"{title} {number}")
    opened(phone, words)
    expect(line(phone, title).nth(1)).to_have_attribute("data-unread", "")
    phone.get_by_role("button", name=words["notifications.mark_all"]).tap()
    expect(phone.locator("[data-unread]")).to_have_count(0)
    until(phone, ALL_READ)
    phone.reload()
    expect(line(phone, title)).to_have_count(2)
    expect(phone.locator("[data-unread]")).to_have_count(0)


def test_what_is_read_without_a_network_is_told_later(phone, words, eva, marek, me, title):
    handed_over(marek, me, title)
    opened(phone, words)
    expect(line(phone, title)).to_have_attribute("data-unread", "")
    phone.context.set_offline(True)
    phone.get_by_role("button", name=words["notifications.mark_all"]).tap()
    expect(line(phone, title)).not_to_have_attribute("data-unread", "")
    assert eva.view("/notifications")["unread"] > 0
    phone.context.set_offline(False)
    until(phone, ALL_READ)


def test_a_comment_that_names_somebody_reaches_them(phone, words, title, eva, marek):
    ticket = eva.make("ticket", title=title)
    phone.goto(f"/tickets/{ticket}?card=activities")
    box = phone.get_by_label(words["comment.title"], exact=True)
    box.fill(f"{title}: @marek, podívej se")
    phone.get_by_role("button", name=words["comment.send"]).tap()
    expect(phone.locator("[role=tabpanel]").get_by_text("podívej se")).to_be_visible()
    assert any(title in one["title"] for one in marek.view("/notifications")["notices"])


def test_of_what_i_do_not_want_to_hear_i_do_not_hear_on_any_device(phone, words, marek, me, title):
    opened(phone, words)
    switch = phone.get_by_role("switch", name=words["notifications.wanted.assigned"])
    expect(switch).to_be_checked()
    switch.tap()
    expect(switch).not_to_be_checked()
    until(phone, MUTED, ["assigned"])
    handed_over(marek, me, title)
    phone.reload()
    expect(switch).not_to_be_checked()
    expect(line(phone, title)).to_have_count(0)
    switch.tap()
    until(phone, MUTED, [])


def test_who_has_heard_of_nothing_is_told_what_would_be_here(context, server: Server, words):
    phone = sign_in(context, server, "admin")
    opened(phone, words)
    expect(phone.get_by_text(words["notifications.nothing"])).to_be_visible()
