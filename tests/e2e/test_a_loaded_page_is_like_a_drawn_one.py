"""What the build has drawn is taken over whole: no attribute stays behind that the page itself would have drawn otherwise."""

import pytest
from playwright.sync_api import Page, Request, expect

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


class Asked:
    """What a page asks for. Once it listens to the news, all that it asks for by itself is under way, or was."""

    def __init__(self, page: Page) -> None:
        self._page, self._under_way, self.listens = page, set[Request](), False
        page.on("request", self._begun)
        for end in ("requestfinished", "requestfailed"):
            page.on(end, self._ended)

    def _begun(self, request: Request) -> None:
        if "/api/live" in request.url:
            self.listens = True
        else:
            self._under_way.add(request)

    def _ended(self, request: Request) -> None:
        self._under_way.discard(request)

    def look(self) -> list[str]:
        """Return what the page has when it stands still, and has all that it had asked for."""
        self._stand_still()
        while self._under_way or not self.listens:
            self._stand_still()
        return self._page.evaluate(LOOK)

    def _stand_still(self) -> None:
        self._page.evaluate("delete window.last")  # from now on
        until(self._page, STANDS_STILL)


@pytest.fixture
def anna(eva) -> str:
    """Return the id of a contact."""
    return eva.contact(first_name="Anna", last_name="Stejná", phone=["+420601777111"])


@pytest.mark.parametrize("path", PAGES)
def test_a_loaded_page_is_like_a_drawn_one(phone, anna, path):
    path = path.format(anna=anna)
    asked = Asked(phone)
    phone.goto(path)
    loaded = asked.look()
    other = "/tickets" if path.startswith("/settings") else "/settings"
    phone.locator(f".bottom-bar a[href='{other}']").tap()
    expect(phone).to_have_url(other)
    expect(phone.locator(f".bottom-bar a[href='{other}']")).to_have_attribute("aria-current", "page")
    phone.go_back()
    expect(phone).to_have_url(path)
    assert asked.look() == loaded
    assert phone.locator("body :is(title, meta, link)").count() == 0
    expect(phone).to_have_title("CRM Web")
