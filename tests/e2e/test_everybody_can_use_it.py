"""axe finds nothing on any screen in both themes; all works with large letters and an open keyboard."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.on_disk import wait_for_drafts
from tests.serving import PASSWORD

AXE = Path("tests/js/node_modules/axe-core/axe.min.js")
CHECK = """() => axe.run(document, {resultTypes: ["violations"]}).then(found =>
  found.violations.map(one => [one.id, one.help, one.nodes.map(node => node.html).slice(0, 3)]))"""
HANDS = 44  # CSS pixels: the least a finger needs


@pytest.fixture
def anna(eva) -> str:
    return eva.contact(
        first_name="Anna", last_name="Čitelná", phone=["601 777 888"], email=["anna@example.cz"], note="Text"
    )


def on_sign_in(page: Page, _words, _anna: str) -> None:
    page.context.clear_cookies(name="crm")
    page.goto("/sign-in")
    expect(page.get_by_role("button")).to_be_enabled()


def on_the_list(page: Page, _words, _anna: str) -> None:
    page.goto("/contacts")
    expect(page.get_by_role("listitem").first).to_be_visible()


def on_the_detail(page: Page, words, anna: str) -> None:
    page.goto(f"/contacts/{anna}")
    page.get_by_role("textbox", name=words["field.note"], exact=True).fill("změněno")
    expect(page.locator("[data-changed]")).to_have_count(1)


def in_a_menu(page: Page, words, anna: str) -> None:
    page.goto(f"/contacts/{anna}")
    page.get_by_role("button", name=f"{words['field.phone']}: ").tap()
    expect(page.get_by_role("menuitem").first).to_be_visible()


def on_the_history(page: Page, _words, anna: str) -> None:
    page.goto(f"/contacts/{anna}/history")
    expect(page.locator(".history-list > li")).to_have_count(1)


def in_the_menu(page: Page, words, _anna: str) -> None:
    page.goto("/settings")
    expect(page.get_by_role("button", name=words["menu.sign_out"])).to_be_visible()


def on_what_waits(page: Page, words, anna: str) -> None:
    on_the_detail(page, words, anna)
    page.get_by_role("textbox", name=words["field.note"], exact=True).blur()
    wait_for_drafts(page, 1)
    page.goto("/waiting")
    expect(page.locator(".thing")).to_have_count(1)
    expect(page.locator(".bottom-bar .waiting-count")).to_be_visible()


def on_a_missing_item(page: Page, words, _anna: str) -> None:
    page.goto("/contacts/nobody")
    expect(page.get_by_role("main")).to_contain_text(words["outcome.missing"])


def on_jana(page: Page) -> None:
    """Opens the contact of the demo that has everything."""
    page.goto("/contacts?q=601234567")
    page.get_by_role("link", name="Jana Dvořáková", exact=True).tap()
    expect(page.get_by_role("tab", selected=True)).to_be_visible()


def a_list(path: str):
    def go(page: Page, _words, _anna: str) -> None:
        page.goto(path)
        expect(page.locator(".row-title").first).to_be_visible()

    go.__name__ = f"on{path.partition('?')[0].replace('/', '_')}"
    return go


def first_of(path: str):
    def go(page: Page, _words, _anna: str) -> None:
        page.goto(path)
        page.locator(".row-title").first.tap()
        expect(page.locator("[data-field=title]")).to_be_attached()  # it may open on another card
        expect(page.get_by_role("tab", selected=True)).to_be_visible()

    go.__name__ = f"on_one_of{path.replace('/', '_')}"
    return go


def card(name: str):
    def go(page: Page, words, _anna: str) -> None:
        on_jana(page)
        page.get_by_role("tab", name=words[f"card.{name}"], exact=True).tap()
        expect(page.get_by_role("tabpanel").locator(".row-title").first).to_be_visible()

    go.__name__ = f"on_the_card_{name}"
    return go


def on_an_activity(page: Page, words, anna: str) -> None:
    card("activities")(page, words, anna)
    page.get_by_role("tabpanel").locator(".row-title").first.tap()
    expect(page.locator("[data-field=started_at]")).to_be_visible()


def in_the_order_of_cards(page: Page, words, _anna: str) -> None:
    on_jana(page)
    page.get_by_role("button", name=words["card.order"]).tap()
    expect(page.get_by_role("dialog", name=words["card.order"])).to_be_visible()


def at_the_company(page: Page, words, _anna: str) -> None:
    on_jana(page)
    page.get_by_role("button", name=f"{words['field.company']}: ").tap()
    expect(page.get_by_role("menuitem").first).to_be_visible()


def choosing_a_company(page: Page, words, anna: str) -> None:
    at_the_company(page, words, anna)
    page.get_by_role("menuitem", name=words["link.change.company"]).tap()
    expect(page.get_by_role("option").first).to_be_visible()


def after_a_call(page: Page, words, anna: str) -> None:
    in_a_menu(page, words, anna)
    page.get_by_role("menuitem", name=words["detail.call"]).tap()
    expect(page.get_by_role("dialog", name=words["call.title.CALL"])).to_be_visible()


def in_the_menu_of_an_item(page: Page, words, anna: str) -> None:
    page.goto(f"/contacts/{anna}")
    page.get_by_role("button", name=words["detail.more"], exact=True).tap()
    expect(page.get_by_role("menuitem").first).to_be_visible()


def where_something_was_discarded(page: Page, words, anna: str) -> None:
    on_what_waits(page, words, anna)
    page.get_by_role("button", name=f"{words['detail.discard']}: Anna Čitelná").tap()
    expect(page.get_by_role("button", name=words["undo.undo"], exact=True)).to_be_visible()


def in_a_conflict(page: Page, words, anna: str) -> None:
    on_the_detail(page, words, anna)
    page.evaluate(
        """id => fetch("/api/ops", {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify({
          op_id: crypto.randomUUID(), kind: "contact", id, base_version: 1, patch: {note: {from: "Text", to: "Jiný"}}})})""",
        anna,
    )
    page.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(page.get_by_role("button", name=words["conflict.edit"], exact=True)).to_be_visible()


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


SCREENS = [
    *(on_sign_in, on_the_list, on_the_detail, in_a_menu, on_the_history, in_the_menu, on_what_waits, on_a_missing_item),
    *(a_list(path) for path in ("/companies", "/records", "/tickets", "/phone?q=601")),
    *(first_of(path) for path in ("/companies", "/records", "/tickets")),
    *(card(name) for name in ("activities", "tickets", "attachments")),
    *(on_an_activity, in_the_order_of_cards, at_the_company, choosing_a_company, after_a_call),
    *(in_the_menu_of_an_item, where_something_was_discarded, in_a_conflict),
    *(with_contacts_of_the_phone, in_the_menu_of_a_manager, on_the_last_calls),
    *(in_the_viewer, in_the_ways_of_a_file, with_files_that_wait, on_what_waits_with_files),
    *(on_an_empty_page, on_a_new_contact, on_no_page),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("go", SCREENS, ids=lambda go: go.__name__)
def test_axe_finds_nothing(phone: Page, words, anna, go, theme):
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    go(phone, words, anna)
    expect(phone.locator("html")).to_have_class(theme)
    phone.evaluate(AXE.read_text("utf-8"))
    assert phone.evaluate(CHECK) == []


@pytest.mark.parametrize("go", SCREENS, ids=lambda go: go.__name__)
def test_with_letters_twice_as_large_nothing_is_wider_than_the_screen(phone: Page, words, anna, go):
    phone.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')"
    )
    go(phone, words, anna)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("go", SCREENS, ids=lambda go: go.__name__)
def test_whatever_can_be_tapped_is_large_enough_for_a_finger(phone: Page, words, anna, go):
    go(phone, words, anna)
    small = phone.evaluate(
        """least => [...document.querySelectorAll('a[href], button, input, select, textarea')].map(one => [one, one.matches('.row-title')
          ? one.closest('.row').getBoundingClientRect() : (one.closest('label') ?? one).getBoundingClientRect()])
          .filter(([one, box]) => box.width && (box.width < least || box.height < least)).map(([one]) => one.outerHTML.slice(0, 120))""",
        HANDS,
    )
    assert small == []


def test_save_stays_in_sight_above_an_open_keyboard_and_the_bar_makes_room(phone: Page, words, anna):
    phone.goto(f"/contacts/{anna}")
    note = phone.get_by_role("textbox", name=words["field.note"], exact=True)
    note.tap()
    phone.set_viewport_size({"width": 390, "height": 440})
    note.scroll_into_view_if_needed()
    expect(phone.get_by_role("button", name=words["action.save"], exact=True)).to_be_in_viewport()
    expect(phone.get_by_role("navigation")).to_be_hidden()
