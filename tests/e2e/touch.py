"""A finger on the glass, as Chromium gets it from a real screen: what Playwright's tap can't do."""

from playwright.sync_api import CDPSession, Locator, Page

HOLD = 500  # ms: longer than the app waits before a touch is a hold


class Finger:
    """One finger. Coordinates are CSS pixels in the page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._wire: CDPSession = page.context.new_cdp_session(page)

    def hold_and_drag(self, what: Locator, to: Locator) -> None:
        """Hold `what`, drag it over `to`, let go."""
        (x, y), (end, _) = _middle(what), _middle(to)
        self._drag(x, y, end, y)

    def hold_and_drag_down(self, what: Locator, to: Locator) -> None:
        """Hold `what`, drag it up or down over `to`, let go."""
        to.scroll_into_view_if_needed()
        (x, y), (_, end) = _middle(what), _middle(to)
        self._drag(x, y, x, end)

    def slide(self, down: Locator, start: float, end: float) -> None:
        """Move along something without lifting, from one part of its height to another (0: its top, 1: its bottom)."""
        box = down.bounding_box()
        x, steps = box["x"] + box["width"] / 2, 20
        self._send("touchStart", x, box["y"] + box["height"] * start)
        for step in range(1, steps + 1):
            self._send("touchMove", x, box["y"] + box["height"] * (start + (end - start) * step / steps))

    def move(self, to: Locator, height: float) -> None:
        """Move on to a part of something's height."""
        box = to.bounding_box()
        self._send("touchMove", box["x"] + box["width"] / 2, box["y"] + box["height"] * height)

    def lift(self) -> None:
        self._wire.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def _drag(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self._send("touchStart", x, y)
        self._page.wait_for_timeout(HOLD)  # holding is a matter of time
        for step in range(1, 11):
            self._send("touchMove", x + (to_x - x) * step / 10, y + (to_y - y) * step / 10)
            self._page.evaluate("() => new Promise(requestAnimationFrame)")
        self.lift()

    def _send(self, kind: str, x: float, y: float) -> None:
        self._wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})


def _middle(what: Locator) -> tuple[float, float]:
    box = what.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
