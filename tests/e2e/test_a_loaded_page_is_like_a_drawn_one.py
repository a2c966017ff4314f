"""What the build has drawn is taken over whole: no attribute stays behind that the page itself would have drawn otherwise."""

import pytest
from playwright.sync_api import Page, expect

from tests.until import until

LOOK = """() => {
  const ids = new Map();
  const told = (text) => text.replace(/P\\d+-\\d+|_R_\\w+_|Dnd\\w+-\\d+/g, (id) => ids.get(id) ?? ids.set(id, `id ${ids.size}`).get(id));
  const drawn = ({ name }) => !["value", "selected", "style"].includes(name); // what a form holds is looked at as such
  const look = (element) => [
    element.tagName, element.value, element.checked,
    ...[...element.attributes].filter(drawn).map(({ name, value }) => `${name}=${told(value)}`).sort(),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data),
  ].join(" ");
  return [...document.body.querySelectorAll(":not(script, template, .rows *)")].map(look);
}"""
STANDS_STILL = f"""() => {{
  const now = ({LOOK})().join();
  window.same = window.last === now ? (window.same ?? 0) + 1 : 0;
  window.last = now;
  return window.same > 20;
}}"""
PAGES = (
    *("/contacts", "/companies", "/records", "/tickets", "/tickets?q=abc", "/phone", "/phone-contacts", "/settings"),
    *("/account", "/notifications", "/waiting", "/contacts/new", "/contacts/{anna}", "/contacts/{anna}/history"),
)


def look(page: Page) -> list[str]:
    until(page, STANDS_STILL)
    return page.evaluate(LOOK)


@pytest.fixture
def anna(eva) -> str:
    """Return the id of a contact."""
    return eva.contact(first_name="Anna", last_name="Stejná", phone=["+420601777111"])


@pytest.mark.parametrize("path", PAGES)
def test_a_loaded_page_is_like_a_drawn_one(phone, anna, path):
    path = path.format(anna=anna)
    phone.goto(path)
    loaded = look(phone)
    other = "/tickets" if path.startswith("/settings") else "/settings"
    phone.locator(f".bottom-bar a[href='{other}']").tap()
    expect(phone).to_have_url(other)
    expect(phone.locator(f".bottom-bar a[href='{other}']")).to_have_attribute("aria-current", "page")
    phone.go_back()
    expect(phone).to_have_url(path)
    assert look(phone) == loaded
    assert phone.locator("body :is(title, meta, link)").count() == 0
    expect(phone).to_have_title("CRM Web")
