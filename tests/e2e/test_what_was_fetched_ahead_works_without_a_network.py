"""Cards, activities and tickets without a network; what nobody opened here is there too when it is likely to be wanted."""

import uuid
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, sign_in
from tests.e2e.on_disk import wait_for_view
from tests.until import until

COMPLETE = """() => new Promise((told) => {
  const opened = indexedDB.open(`crm-${document.cookie.match(/crm-user=([^;]+)/)[1]}`);
  opened.onsuccess = () => {
    const all = opened.result.transaction("directory").objectStore("directory").getAll();
    all.onsuccess = () => { opened.result.close(); told(all.result.length > 0 && !JSON.parse(all.result.at(-1).text).more); };
  };
})"""


@pytest.fixture
def phone(browser, server, language) -> Iterator[Page]:
    """Eva's phone, which keeps the app."""
    context = browser.new_context(**{**PHONE, "service_workers": "allow"}, locale=language, base_url=server.url)
    phone = sign_in(context, server, "eva")
    phone.goto("/contacts")
    until(phone, "() => navigator.serviceWorker.controller")
    yield phone
    context.close()


@pytest.fixture
def name() -> str:
    return f"Tunelová{uuid.uuid4().hex[:8]}"


def tap(phone: Page, title: str) -> None:
    phone.get_by_role("main").get_by_role("link", name=title, exact=True).tap()


def open_card(phone: Page, words, name: str) -> None:
    phone.get_by_role("tab", name=words[f"card.{name}"], exact=True).tap()


def test_the_cards_and_what_they_lead_to_are_read_without_a_network(phone, words, eva, name):
    contact = eva.contact(last_name=name)
    ticket = eva.make("ticket", title="Tiskárna v tunelu", stage="OPEN", contact=contact)
    activity = eva.make("activity", type="CALL", title="Dotaz z tunelu", contact=contact, ticket=ticket)
    phone.goto(f"/contacts/{contact}?card=activities")
    wait_for_view(phone, f"/activities/{activity}")
    open_card(phone, words, "tickets")
    wait_for_view(phone, f"/tickets/{ticket}")
    phone.context.set_offline(True)
    tap(phone, "Tiskárna v tunelu")
    expect(phone.get_by_role("heading", name="Tiskárna v tunelu")).to_be_visible()
    expect(phone.get_by_role("button", name=f"{words['field.contact']}: {name}")).to_be_visible()
    phone.go_back()
    open_card(phone, words, "activities")
    tap(phone, "Dotaz z tunelu")
    expect(phone.get_by_label(words["field.type"], exact=True)).to_have_value("CALL")


def test_a_favourite_that_was_never_opened_here_is_there(phone, words, eva, name):
    contact = eva.contact(last_name=name, note="oblíbená")
    patch = {"value": {"from": [], "to": [contact]}}
    assert eva.op(kind="preference", id="favourites-contact", base_version=None, patch=patch).status_code == 200
    phone.goto("/phone")
    wait_for_view(phone, f"/contacts/{contact}")
    phone.goto("/contacts")
    until(phone, COMPLETE)
    phone.context.set_offline(True)
    phone.get_by_role("searchbox", name=words["list.search"]).fill(name)
    tap(phone, name)
    expect(phone.get_by_role("textbox", name=words["field.note"], exact=True)).to_have_value("oblíbená")


def test_the_items_before_and_after_the_open_one_are_there(phone, eva, name):
    first, middle, last = (eva.contact(last_name=name, first_name=letter) for letter in "ABC")
    phone.goto(f"/contacts/{middle}")
    expect(phone.locator("[data-field=last_name] input")).to_have_value(name)
    for neighbour in (first, last):
        wait_for_view(phone, f"/contacts/{neighbour}")


def test_how_old_it_is_is_said(phone, words, eva, name):
    phone.goto(f"/contacts/{eva.contact(last_name=name)}")
    expect(phone.locator("[data-field=last_name] input")).to_have_value(name)
    phone.context.set_offline(True)
    line = phone.locator(".connection")
    expect(line).to_contain_text(words["status.offline"])
    expect(line).to_contain_text(words["status.as_of"].partition("{")[0])
    phone.context.set_offline(False)
    expect(line).to_be_empty()
