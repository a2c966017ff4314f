"""Nothing that stays in sight covers, squeezes or moves what else is to be seen or tapped."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import sign_in
from tests.until import until

LARGE = "document.documentElement.style.fontSize = '200%'"
LETTERS_FIT = "one => parseFloat(getComputedStyle(one).lineHeight) >= parseFloat(getComputedStyle(one).fontSize)"

ROOM_BENEATH = """one => {
  const range = document.createRange();
  range.selectNodeContents(one);
  return one.parentElement.getBoundingClientRect().bottom - range.getBoundingClientRect().bottom;
}"""


@pytest.fixture
def desk(browser: Browser, server, language) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale=language, base_url=server.url)
    yield sign_in(context, server, "eva")
    context.close()


def edges(what: Locator) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom, in CSS pixels of the window."""
    box = what.bounding_box()
    return box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]


def opened(page: Page, contact: str, words: dict[str, str]) -> None:
    page.goto(f"/contacts/{contact}")
    expect(page.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_be_visible()


def test_without_a_network_the_line_covers_nothing_of_the_head(phone, context, eva, words):
    opened(phone, eva.contact(first_name="Jana", last_name="Bez sítě"), words)
    context.set_offline(True)
    line, head = phone.locator(".connection"), phone.locator(".head")
    expect(line).not_to_be_empty()
    phone.mouse.wheel(0, 300)
    until(phone, "() => scrollY > 100")
    assert edges(line)[1] == 0  # it stays in sight
    assert edges(head)[1] >= edges(line)[3] - 1


def test_the_head_is_as_high_with_changes_as_without(phone, eva, words):
    opened(phone, eva.contact(first_name="Jana", last_name="Dvořáková"), words)
    head, save = phone.locator(".head"), phone.get_by_role("button", name=words["action.save"], exact=True)
    before = edges(head), edges(save)
    phone.get_by_role("textbox", name=words["field.description"], exact=True).fill("x")
    expect(save).to_be_enabled()
    expect(save.locator(".count")).to_have_text("1")
    assert (edges(head), edges(save)) == before


def test_a_menu_at_the_bottom_of_a_desk_is_whole(desk, eva, words):
    opened(desk, eva.contact(last_name="Nízko", phone=["+420601234599"]), words)
    number = desk.get_by_role("button", name=f"{words['field.phone']}: ")
    number.evaluate("one => scrollBy(0, one.getBoundingClientRect().bottom - innerHeight + 80)")
    desk.set_viewport_size({"width": 1280, "height": round(edges(number)[3]) + 70})
    number.click()
    menu = desk.get_by_role("menu")
    expect(menu.get_by_role("menuitem").last).to_be_visible()
    sheet = desk.locator("dialog[open]")
    assert sheet.evaluate("one => one.scrollHeight <= one.clientHeight")
    assert edges(sheet)[1] >= 0
    assert edges(sheet)[3] <= desk.viewport_size["height"]


@pytest.mark.parametrize("path", ["/contacts", "/tickets"])
def test_a_mouse_reaches_every_part_of_a_list(desk, path):
    desk.goto(path)
    expect(desk.locator(".row-title").first).to_be_visible()
    ends = [edges(way)[2] for way in desk.locator(".choice a, .narrow select").all()]
    assert max(ends) <= edges(desk.locator(".list-page"))[2]


def test_the_way_back_from_nowhere_is_a_button_of_usual_size(phone, words):
    phone.goto("/nothing-of-the-kind")
    way = phone.get_by_role("link", name=words["kind.contact.all"])
    expect(way).to_be_visible()
    _, top, _, bottom = edges(way)
    assert bottom - top < 60


def test_what_is_in_the_menu_is_of_one_height(phone, words):
    phone.goto("/settings")
    expect(phone.get_by_role("button", name=words["menu.sign_out"])).to_be_visible()
    heights = {round(edges(row)[3] - edges(row)[1]) for row in phone.locator(".setting:not(.own)").all()}
    assert len(heights) == 1
    assert phone.locator("h1").evaluate(ROOM_BENEATH) >= 8


def test_a_number_in_large_letters_stays_on_its_ground(phone, eva, words):
    opened(phone, eva.contact(last_name="Čeká na uložení"), words)
    phone.get_by_role("textbox", name=words["field.description"], exact=True).fill("x")
    phone.goto("/settings")
    count = phone.locator(".setting .waiting-count")
    expect(count).to_be_visible()
    phone.evaluate(LARGE)
    assert count.evaluate(LETTERS_FIT)
