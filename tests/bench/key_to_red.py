"""A keystroke in a field to the frame in which the field is red."""

from playwright.sync_api import Page

from tests.bench.contacts import open_contact
from tests.bench.figures import PLACES, Figure, Ratio, Result, at
from tests.bench.rig import Rig, measure

KEYS = 30
FIELD = "first_name"


def key_to_red(rig: Rig) -> Result:
    times = {place: _keys(rig, *place) for place in PLACES}
    drawn, painted = (
        {place: Figure(f"{what}, {at(*place)}", "ms", [time[key] for time in some]) for place, some in times.items()}
        for what, key in (("key to red in the page", "drawn"), ("key to red frame", "painted"))
    )
    ratios = [Ratio(painted[300, 1], painted[0, 1]), Ratio(painted[300, 4], painted[300, 1])]
    return Result([*drawn.values(), *painted.values()], ratios)


def _keys(rig: Rig, rtt: int, cpu: int) -> list[dict]:
    with rig.phone(rtt, cpu) as page:
        open_contact(page)
        page.get_by_label("First name", exact=True).focus()
        page.keyboard.press("End")
        return [_key(page) for _ in range(KEYS)]


def _key(page: Page) -> dict:
    """A letter is typed and measured, then taken back, so that the next one finds the field unchanged."""
    time = measure(page, lambda: page.keyboard.press("x"), "keydown", "red", FIELD)
    page.keyboard.press("Backspace")
    page.locator(f"[data-field={FIELD}]:not([data-changed])").wait_for()
    return time
