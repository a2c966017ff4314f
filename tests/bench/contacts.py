"""The way to a list and to a contact, for the benchmarks that begin there."""

from playwright.sync_api import Locator, Page

from tests.until import until

ROWS = "main a[data-view][href^='/contacts/demo-']"
STORED = """() => new Promise((told) => {
  const opened = indexedDB.open(`crm-${document.cookie.match(/crm-user=([^;]+)/)[1]}`);
  opened.onsuccess = () => {
    const all = opened.result.transaction("directory").objectStore("directory").getAll();
    all.onsuccess = () => { opened.result.close(); told(all.result.length > 0 && !JSON.parse(all.result.at(-1).text).more); };
  };
})"""
BRING = """async place => {
  const row = () => document.querySelector(`main li[aria-posinset="${place}"]`);
  for (let turn = 0; turn < 100; turn += 1) {
    if (row()) return row().scrollIntoView({ block: "center" });
    const [first] = document.querySelectorAll("main li[aria-posinset]");
    scrollBy(0, (place - first.getAttribute("aria-posinset")) * 64);
    await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  }
  throw new Error(`no row ${place}`);
}"""


def open_list(page: Page) -> Locator:
    """Open the list; returns those of its rows that are drawn. The clock of the page is there from the beginning."""
    page.goto("/contacts")
    page.evaluate("clock.opened")
    return page.locator(ROWS)


def row_at(page: Page, place: int) -> Locator:
    """Scroll to a row by its place in the list, from 1."""
    page.evaluate(BRING, place)
    return page.locator(f"main li[aria-posinset='{place}'] {ROWS.removeprefix('main ')}")


def wait_for_directory(page: Page) -> None:
    """Wait until all items are on the phone."""
    until(page, STORED, patience=120_000)


def open_contact(page: Page) -> None:
    """Open the first contact of the list; what the page does by itself after that is over."""
    rows = open_list(page)
    rows.first.tap()
    page.locator("main[data-saved=saved] [data-field]").first.wait_for()
    page.wait_for_timeout(500)
