"""To and fro between a list and its items, faster than anybody reads."""

import uuid

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Api
from tests.e2e.frames import Frames

LIST = "/contacts"
# To and fro as fast as the app goes: some pages are left in the frame in which they come, some a little later.
ZIGZAG = """async (paths) => {
  const frame = () => new Promise(requestAnimationFrame);
  const list = location.pathname;
  const rowOf = (path) => document.querySelector(`main a[data-view][href="${path}"]`);
  const at = async (path) => { while (location.pathname !== path) await frame(); };
  for (const [turn, path] of paths.entries()) {
    while (!rowOf(path)) await frame();
    rowOf(path).click();
    await at(path);
    for (let count = turn % 4 * 5; count > 0; count -= 1) await frame();
    history.back();
    await at(list);
  }
}"""


class Three:
    """Three contacts that one search finds, and what is seen of each at its path."""

    def __init__(self, api: Api) -> None:
        self.word = f"cikcak{uuid.uuid4().hex[:10]}"
        titles = [f"{self.word} {letter}" for letter in ("Alfa", "Beta", "Gama")]
        self.own = {f"{LIST}/{api.contact(last_name=title)}": title for title in titles}
        self.paths = list(self.own)

    def frames(self, **former: str) -> Frames:
        return Frames(own={**self.own, LIST: f"list {LIST}"}, **former)

    def open(self, phone: Page) -> None:
        """The list is here, and so is each page: they were fetched ahead."""
        phone.goto(f"{LIST}?q={self.word}")
        expect(phone.locator("main .row-title")).to_have_count(3)

    def zigzag(self, phone: Page, times: int = 3) -> None:
        phone.evaluate(ZIGZAG, self.paths * times)

    def look_at_each(self, phone: Page) -> None:
        for path, title in self.own.items():
            phone.locator(f"main a[href='{path}']").tap()
            expect(phone.get_by_role("heading", name=title)).to_be_visible()
            expect(phone.locator("[data-field=last_name] input")).to_have_value(title)
            phone.go_back()
            expect(phone.locator("main .row-title")).to_have_count(3)
