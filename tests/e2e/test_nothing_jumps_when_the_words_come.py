"""What the build has drawn keeps its place when the page's own words come: who is about to tap taps what they see."""

import pytest
from playwright.sync_api import expect

from tests.until import until

SCRIPTS = "**/assets/*.js"
IS_PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
WATCH = """window.jumps = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    window.jumps.push([value, ...sources.map(({ node, previousRect, currentRect }) => [node?.className, previousRect.y, currentRect.y].join())]);
  }
}).observe({ type: "layout-shift", buffered: true });"""
MOST = 0.02  # of the screen, by the metric of layout shifts; 0.1 is called good
SIZES = ((390, 844), (360, 640))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("path", ["/contacts", "/tickets", "/phone"])
def test_nothing_jumps_when_the_words_come(phone, path, size):
    phone.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    phone.add_init_script(WATCH)
    phone.route(SCRIPTS, lambda _route: None)  # held
    phone.goto(path, wait_until="commit")
    until(phone, IS_PAINTED)
    phone.unroute(SCRIPTS)  # lets them go
    expect(phone.locator(".row-title").first).to_be_visible()
    jumps = phone.evaluate("window.jumps")
    assert sum(value for value, *_ in jumps) < MOST, jumps


@pytest.mark.parametrize("height", [553, 640])
def test_the_keys_are_in_sight_on_a_short_phone(phone, height):
    phone.set_viewport_size({"width": 375, "height": height})
    phone.goto("/phone")
    expect(phone.locator(".calls .row-title").first).to_be_in_viewport()
    expect(phone.locator(".keys .dial")).to_be_in_viewport()
