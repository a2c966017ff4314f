"""Where a phone can be: each of these leads there, and waits until it is there. `anna` is the id of a contact of the test's."""

from playwright.sync_api import Page, expect

from tests.e2e.on_disk import wait_for_drafts


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
