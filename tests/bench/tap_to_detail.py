"""A finger on a row of the list to the frame in which the contact's fields are painted."""

from itertools import islice

from playwright.sync_api import Locator, Page

from tests.bench.contacts import ROWS, open_list, row_at, wait_for_directory
from tests.bench.figures import PLACES, Figure, Ratio, Result, at
from tests.bench.rig import CONTACTS, Rig, measure
from tests.until import until

LIMITS = {1: 50, 4: 120}  # ms of a row in sight: issue 7, by times that the processor is slower
VISITS, TAPS = 2, 6  # the first tap of a visit counts for itself
UNKNOWN = 10
STILL = 100  # ms: DevTools stamps a touch, then waits for a frame before it hands it on, up to 16 ms behind one that was drawn
STEP = 22  # rows between two that nothing is stored of: what is in sight is fetched ahead, and half a screen
PLACE = """async row => {
  row.scrollIntoView({ block: "center" });
  const place = () => row.getBoundingClientRect();
  for (let before = NaN, still = 0; still < 2; before = place().top) { // rows that come into sight get their height
    await new Promise(requestAnimationFrame);
    still = place().top === before ? still + 1 : 0;
  }
  return [place().left + 5, place().top + place().height / 2];
}"""


def tap_to_detail(rig: Rig) -> Result:
    visits = {place: [_known(rig, *place) for _ in range(VISITS)] for place in PLACES}
    firsts = [_figure("first tap of a visit", place, [first for first, *_ in some]) for place, some in visits.items()]
    known = {
        place: _figure("prefetched row", place, [time for _, *later in some for time in later], LIMITS[place[1]])
        for place, some in visits.items()
    }
    unknown = {place: _figure("nothing stored", place, _unknown(rig, *place)) for place in PLACES}
    ratios = [
        Ratio(known[300, 1], known[0, 1]),
        Ratio(unknown[300, 1], known[300, 1]),
        Ratio(known[300, 4], known[300, 1]),
    ]
    return Result([*known.values(), *firsts, *unknown.values()], ratios)


def _figure(what: str, place: tuple[int, int], times: list[float], limit: float | None = None) -> Figure:
    return Figure(f"{what}, {at(*place)}", "ms", times, limit)


def _known(rig: Rig, rtt: int, cpu: int) -> list[float]:
    """Each tap is the first on its row."""
    with rig.phone(rtt, cpu) as page:
        rows = open_list(page)
        return [_tap_known(page, rows.nth(index)) for index in range(TAPS)]


def _tap_known(page: Page, row: Locator) -> float:
    until(page, "path => clock.isThere(path)", row.get_attribute("href"))
    painted = _tap(page, row, STILL)["painted"]
    _back(page)
    return painted


def _unknown(rig: Rig, rtt: int, cpu: int) -> list[float]:
    """Each row is brought into sight and tapped before it is fetched ahead; a tap that came too late for that does not count."""
    with rig.phone(rtt, cpu) as page:
        open_list(page)
        wait_for_directory(page)
        taps = (_tap_unknown(page, row_at(page, place)) for place in range(STEP, CONTACTS, STEP))
        first, *times = islice((painted for painted in taps if painted is not None), 1 + UNKNOWN)
        return times or [first]


def _tap_unknown(page: Page, row: Locator) -> float | None:
    path = row.get_attribute("href")
    if page.evaluate("path => clock.asked(path)", path):
        return None
    time = _tap(page, row)
    until(page, "path => clock.asked(path) !== null", path)  # the socket may have told first
    asked, _ = page.evaluate("path => clock.asked(path)", path)
    _back(page)
    return time["painted"] if asked >= time["begun"] else None


def _tap(page: Page, row: Locator, still: int = 0) -> dict:
    path, title = row.get_attribute("href"), row.text_content()
    place = row.evaluate(PLACE)
    page.wait_for_timeout(still)
    return measure(page, lambda: page.touchscreen.tap(*place), "pointerdown", "detail", path, title)


def _back(page: Page) -> None:
    page.go_back()
    page.locator(ROWS).first.wait_for()
    page.wait_for_timeout(400)  # the browser scrolls to where the list was; what is in sight is fetched ahead
