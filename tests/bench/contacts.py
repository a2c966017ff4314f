"""The way to a list and to a contact, for the benchmarks that begin there."""

from playwright.sync_api import Locator, Page

ROWS = "main a[data-view][href^='/contacts/demo-']"


def open_list(page: Page) -> Locator:
    """Open the list; returns its rows. The clock of the page is there from the beginning."""
    page.goto("/contacts")
    page.evaluate("clock.opened")
    return page.locator(ROWS)


def open_contact(page: Page) -> None:
    """Open the first contact of the list; what the page does by itself after that is over."""
    rows = open_list(page)
    rows.first.tap()
    page.locator("main[data-saved=saved] [data-field]").first.wait_for()
    page.wait_for_timeout(500)
