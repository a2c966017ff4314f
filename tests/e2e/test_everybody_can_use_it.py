"""axe finds nothing on any screen in both themes; all works with large letters, with fingers and with an open keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessible import nobody_is_hindered
from tests.e2e.kinds import unique
from tests.e2e.places import (
    a_list,
    after_a_call,
    at_the_company,
    card,
    choosing_a_company,
    first_of,
    in_a_conflict,
    in_a_menu,
    in_the_menu,
    in_the_menu_of_an_item,
    in_the_order_of_cards,
    on_a_missing_item,
    on_an_activity,
    on_sign_in,
    on_the_detail,
    on_the_history,
    on_the_list,
    on_what_waits,
    where_something_was_discarded,
)
from tests.serving import PASSWORD

SHARED = """async () => {
  const place = await caches.open("shared");
  await place.put("/shared/0", new Response("x"));
  await place.put("/shared/said", Response.json({ at: Date.now(), text: "", files: [{ name: "Škoda.jpg", type: "image/jpeg" }] }));
}"""


@pytest.fixture
def anna(eva) -> str:
    return eva.contact(
        first_name="Anna", last_name="Čitelná", phone=["601 777 888"], email=["anna@example.cz"], note="Text"
    )


def with_contacts_of_the_phone(page: Page, words, _anna: str) -> None:
    page.goto("/phone-contacts")
    expect(page.get_by_role("button", name=words["phone_contacts.open_file"])).to_be_enabled()
    page.locator("input[type=file]").set_input_files("tests/fixtures/addressbooks/iphone.vcf")
    expect(page.get_by_text(words["phone_contacts.looks_like.phone"].format(name="Jana Dvořáková"))).to_be_visible()


def in_the_menu_of_a_manager(page: Page, _words, _anna: str) -> None:
    signed_in = {"login": "marek", "password": PASSWORD}
    page.goto("/settings")
    origin = {"Origin": page.evaluate("location.origin")}
    page.goto("about:blank")  # Eva's page would notice that her session has ended, and lock itself
    assert page.context.request.post("/api/session", data=signed_in, headers=origin).status == 204
    page.goto("/settings")
    expect(page.locator(".file").first).to_be_visible()


def on_the_last_calls(page: Page, words, _anna: str) -> None:
    page.goto("/phone")
    expect(page.locator(".calls .row-title").first).to_be_visible()
    expect(page.get_by_role("button", name=words["phone.erase"])).to_be_enabled()


def in_the_viewer(page: Page, words, _anna: str) -> None:
    card("attachments")(page, words, _anna)
    page.get_by_role("button", name=f"{words['attachment.show']}: ").first.tap()
    expect(page.get_by_role("dialog").get_by_role("img")).to_have_js_property("naturalWidth", 240)


def with_files_that_wait(page: Page, words, anna: str) -> None:
    """One that was refused, and one behind it."""
    refusal = {"detail": words["attachment.too_large"]}
    page.route("**/api/contacts/*/attachments", lambda route: route.fulfill(status=413, json=refusal))
    page.goto(f"/contacts/{anna}?card=attachments")
    expect(page.get_by_role("button", name=words["attachment.add"])).to_be_visible()
    page.locator("input[type=file]").first.set_input_files(
        {"name": "Smlouva o dílo.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-"}
    )
    expect(page.locator(".upload-row .problem")).to_be_visible()


def on_what_waits_with_files(page: Page, words, anna: str) -> None:
    with_files_that_wait(page, words, anna)
    page.goto("/waiting")
    expect(page.get_by_role("region", name=words["waiting.files"]).locator(".thing")).to_have_count(1)


def in_the_ways_of_a_file(page: Page, words, _anna: str) -> None:
    card("attachments")(page, words, _anna)
    page.locator(".file-ways").first.tap()
    expect(page.get_by_role("menuitem").first).to_be_visible()


def on_an_empty_page(page: Page, words, _anna: str) -> None:
    page.goto("/waiting")
    expect(page.get_by_role("main")).to_contain_text(words["waiting.nothing"])


def on_a_new_contact(page: Page, words, _anna: str) -> None:
    page.goto("/contacts/new")
    expect(page.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_be_visible()


def on_no_page(page: Page, words, _anna: str) -> None:
    page.goto("/nothing/at/all")
    expect(page.get_by_role("heading", name=words["outcome.no_page"])).to_be_visible()


def where_a_file_was_shared(page: Page, words, anna: str) -> None:
    page.goto(f"/contacts/{anna}")
    expect(page.get_by_role("textbox", name=words["field.note"], exact=True)).to_be_visible()
    page.evaluate(SHARED)
    page.goto("/shared")
    expect(page.locator(".shared-item").first).to_be_visible()


def sharing_a_contact(page: Page, words, anna: str) -> None:
    in_the_menu_of_an_item(page, words, anna)
    page.get_by_role("menuitem", name=words["detail.share"], exact=True).tap()
    expect(page.locator(".code-picture")).to_be_visible()


def skipping_a_list(page: Page, words, anna: str) -> None:
    on_the_list(page, words, anna)
    page.get_by_role("button", name=words["list.skip"]).focus()


SCREENS = [
    *(on_sign_in, on_the_list, on_the_detail, in_a_menu, on_the_history, in_the_menu, on_what_waits, on_a_missing_item),
    *(a_list(path) for path in ("/contacts?from=N", "/companies", "/records", "/tickets", "/phone?q=601")),
    *(first_of(path) for path in ("/companies", "/records", "/tickets")),
    *(card(name) for name in ("activities", "tickets", "attachments")),
    *(on_an_activity, in_the_order_of_cards, at_the_company, choosing_a_company, after_a_call),
    *(in_the_menu_of_an_item, where_something_was_discarded, in_a_conflict),
    *(with_contacts_of_the_phone, in_the_menu_of_a_manager, on_the_last_calls),
    *(in_the_viewer, in_the_ways_of_a_file, with_files_that_wait, on_what_waits_with_files),
    *(where_a_file_was_shared, sharing_a_contact, skipping_a_list),
    *(on_an_empty_page, on_a_new_contact, on_no_page),
]


@pytest.mark.parametrize("go", SCREENS, ids=lambda go: go.__name__)
def test_nothing_is_in_anybodys_way(phone: Page, words, anna, go):
    go(phone, words, anna)
    nobody_is_hindered(phone)


def test_nothing_is_in_anybodys_way_on_the_notifications(phone: Page, eva, marek):
    title = unique("Předaný ticket s dlouhým názvem")
    marek.make("ticket", title=title, owner=eva.client.get("/api/me").json()["id"])
    phone.goto("/notifications")
    expect(phone.locator("[data-unread]").filter(has_text=title)).to_be_visible()
    nobody_is_hindered(phone)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_is_the_phones(phone: Page, theme):
    phone.emulate_media(color_scheme=theme)
    phone.goto("/contacts")
    expect(phone.locator("html")).to_have_class(theme)


def test_save_stays_in_sight_above_an_open_keyboard_and_the_bar_makes_room(phone: Page, words, anna):
    phone.goto(f"/contacts/{anna}")
    note = phone.get_by_role("textbox", name=words["field.note"], exact=True)
    note.tap()
    phone.set_viewport_size({"width": 390, "height": 440})
    note.scroll_into_view_if_needed()
    expect(phone.get_by_role("button", name=words["action.save"], exact=True)).to_be_in_viewport()
    expect(phone.get_by_role("navigation")).to_be_hidden()
