"""The list that was open last is seen before the scripts have come, and gives way to the list itself."""

from collections.abc import Callable
from time import monotonic

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.until import until

SCRIPTS = "**/assets/*.js"
KEPT = "JSON.parse(localStorage.getItem('crm-picture') ?? '{}').pages ?? {}"
ALONE = f"(path) => String(Object.keys({KEPT})) === path"
LONG = 0.4  # seconds: half a second is a long touch, which is no tap
GONE = "() => document.getElementById('picture') === null"
NONE = "() => localStorage.getItem('crm-picture') === null"


@pytest.fixture
def language() -> str:
    return "cs"


@pytest.fixture(scope="module")
def row(eva) -> str:
    """The contact on top of the list, but for one whose name is a script."""
    eva.contact(last_name="Aaa <img src=x onerror=alert(1)><script>alert(2)</script>")
    return eva.contact(first_name="Adam", last_name="Aabraham")


@pytest.fixture
def launched(phone: Page, row: str) -> Page:  # noqa: ARG001  it is in the list
    """What is launched next, after the list was looked at and the app closed."""
    look_at(phone, "/contacts")
    taken(phone, "/contacts")
    return launch(phone)


def look_at(phone: Page, path: str) -> None:
    phone.goto(path)
    expect(phone.locator("body > main .row-title").first).to_be_visible()


def taken(phone: Page, paths: str) -> None:
    """Wait until there are pictures of these lists, and of no others."""
    until(phone, ALONE, paths, patience=30_000)


def launch(phone: Page) -> Page:
    opened = phone.context.new_page()
    phone.close()
    return opened


def without_scripts(phone: Page, path: str = "/contacts") -> None:
    """Load a page, all of it that comes without scripts of its own."""
    phone.route(SCRIPTS, lambda route: route.abort())
    phone.goto(path)


def scripts_held(phone: Page) -> Callable[[], None]:
    """Let all scripts wait until what is returned is called."""
    held: list[Route] = []
    released: list[bool] = []
    phone.route(SCRIPTS, lambda route: route.continue_() if released else held.append(route))

    def release() -> None:
        released.append(True)
        for route in held:
            route.continue_()

    return release


def picture(phone: Page) -> Locator:
    return phone.locator("#picture")


def test_it_is_there_without_any_script_and_is_text_only(launched, row):
    dialogs: list[str] = []
    launched.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    without_scripts(launched)
    expect(picture(launched).locator(f"a[href='/contacts/{row}']")).to_be_visible()
    expect(picture(launched)).to_have_attribute("aria-hidden", "true")
    expect(picture(launched).get_by_text("Aaa <img src=x")).to_be_visible()
    expect(launched.locator("body")).to_be_hidden()
    taking_part = "script, link, img, [style], [id], input:not([disabled]), a:not([tabindex='-1'])"
    expect(picture(launched).locator(taking_part)).to_have_count(0)
    assert dialogs == []


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(17, 20, 23)")])
def test_it_has_the_colours_of_the_page(launched, scheme, paper):
    launched.emulate_media(color_scheme=scheme)
    without_scripts(launched)
    ink = launched.evaluate("getComputedStyle(document.body).color")
    expect(picture(launched)).to_have_css("background-color", paper)
    expect(picture(launched).locator(".row-title").first).to_have_css("color", ink)


def test_it_gives_way_to_the_list_itself(launched, words):
    launched.goto("/contacts")
    expect(picture(launched)).to_have_count(0)
    launched.get_by_role("link", name="Adam Aabraham").tap()
    expect(launched.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_have_value("Aabraham")


def test_a_tap_on_it_leads_there(launched, row):
    without_scripts(launched)
    picture(launched).get_by_text("Adam Aabraham").tap()
    expect(launched).to_have_url(f"/contacts/{row}")


def test_a_tap_that_ends_when_it_is_gone_leads_there(launched, row):
    for _ in range(10):  # a busy machine may need more than one
        if touched_while_it_goes(launched) < LONG:
            break
        launched = launch(launched)
    expect(launched).to_have_url(f"/contacts/{row}")


def touched_while_it_goes(phone: Page) -> float:
    """Touch the picture of Adam, let go when the list is there; return how long the finger stayed, in seconds."""
    release = scripts_held(phone)
    phone.goto("/contacts", wait_until="commit")
    expect(picture(phone)).to_have_css("position", "fixed")  # or the styles are not here, and all is elsewhere
    place = picture(phone).get_by_text("Adam Aabraham").bounding_box()
    hand = phone.context.new_cdp_session(phone)
    point = {"x": place["x"] + 20, "y": place["y"] + place["height"] / 2}
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    start = monotonic()
    release()
    until(phone, GONE)
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    return monotonic() - start


def test_without_a_network_there_is_room_for_the_line_that_says_so(launched):
    launched.add_init_script("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })")
    without_scripts(launched)
    expect(picture(launched).locator(".connection")).to_be_visible()


def test_no_other_page_shows_it(launched, row):
    without_scripts(launched, f"/contacts/{row}")
    expect(picture(launched)).to_have_count(0)


def test_each_list_has_its_own(phone):
    look_at(phone, "/contacts")
    taken(phone, "/contacts")
    look_at(phone, "/companies")
    taken(phone, "/contacts,/companies")
    launched = launch(phone)
    without_scripts(launched, "/companies")
    expect(picture(launched).locator("main [aria-selected=true]")).to_have_attribute("href", "/companies")


def test_it_leaves_with_who_signs_out(launched, words):
    launched.goto("/contacts")
    launched.get_by_role("navigation").get_by_role("link", name=words["bar.menu"]).tap()
    launched.get_by_role("button", name=words["menu.sign_out"]).tap()
    expect(launched.get_by_role("textbox", name=words["sign_in.login"])).to_be_enabled()
    until(launched, NONE, patience=30_000)


@pytest.mark.parametrize(("name", "value"), [("crm-user", "somebody-else"), ("crm-language", "en")])
def test_it_is_one_persons_in_one_language(launched, server, name, value):
    launched.context.add_cookies([{"name": name, "value": value, "url": server.url}])
    without_scripts(launched)
    expect(picture(launched)).to_have_count(0)


def test_one_that_is_older_than_managers_allow_is_not_shown(launched):
    launched.goto("/sign-in")
    launched.evaluate(
        "() => localStorage.setItem('crm-picture', localStorage.getItem('crm-picture').replace(/\\[\\d{13}/, '[1'))"
    )
    launched.evaluate("sessionStorage.clear()")
    without_scripts(launched)
    expect(picture(launched)).to_have_count(0)


def test_one_that_says_what_is_so_no_longer_is_given_up(launched, words):
    launched.goto("/contacts")
    launched.locator("body > main").get_by_role("link", name="Adam Aabraham").tap()
    launched.get_by_role("textbox", name=words["field.note"], exact=True).fill("a dot in the list")
    taken(launched, "")


@pytest.mark.usefixtures("row")
def test_a_phone_that_may_keep_nothing_takes_none(phone):
    look_at(phone, "/contacts")
    taken(phone, "/contacts")
    phone.route("**/api/view**path=%2Fpreferences**", without_days)
    look_at(phone, "/contacts")
    until(phone, NONE, patience=30_000)


def without_days(route: Route) -> None:
    answer = route.fetch()
    views = answer.json()
    for view in views:
        if view["path"] == "/preferences":
            view["allowances"]["days"] = 0
    route.fulfill(response=answer, json=views)
