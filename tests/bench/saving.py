"""A tap on Save to "it is on this phone's disk" and to "the server has it", as the screen shows it."""

from playwright.sync_api import Page

from tests.bench.contacts import open_contact
from tests.bench.figures import PLACES, Figure, Ratio, Result, at
from tests.bench.rig import Rig, measure

SAVES = 12
# From the keyboard to Save, in ms: the draft is written, and what followed the save before has come over the line. Where it is drawn as
# the finger comes, DevTools holds the touch back until the next frame, and times it from before that.
WAY = 700
STORED = {1: 15, 4: 30}  # ms: issue 7, by times that the processor is slower
ACKNOWLEDGED = {(300, 1): 340, (300, 4): 400}  # by the line's latency, too


def save_to_ack(rig: Rig) -> Result:
    figures = {
        place: Figure(
            f"save to acknowledged, {at(*place)}", "ms", _saves(rig, *place, "painted"), ACKNOWLEDGED.get(place)
        )
        for place in PLACES
    }
    return Result([*figures.values()], [Ratio(figures[300, 1], figures[0, 1])])


def save_to_stored(rig: Rig) -> Result:
    figures = {
        place: Figure(f"save to stored, {at(*place)}", "ms", _saves(rig, *place, "stored"), STORED[place[1]])
        for place in PLACES
    }
    return Result([*figures.values()], [Ratio(figures[300, 4], figures[300, 1])])


def _saves(rig: Rig, rtt: int, cpu: int, part: str) -> list[float]:
    with rig.phone(rtt, cpu) as page:
        open_contact(page)
        return [_save(page)[part] for _ in range(SAVES)]


def _save(page: Page) -> dict:
    page.get_by_label("First name", exact=True).press_sequentially("x")
    page.locator("main[data-saved=unsaved]").wait_for()
    page.wait_for_timeout(WAY)
    place = page.get_by_role("button", name="Save").bounding_box()
    middle = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    return measure(page, lambda: page.touchscreen.tap(*middle), "pointerdown", "saved")
