"""What a person works with: taps on the glass, or the keys of a keyboard and nothing else."""

from playwright.sync_api import Locator, Page

FARTHEST = 120  # presses of Tab


class Taps:
    """A finger."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, what: Locator) -> None:
        """Give the focus to a field."""
        what.tap()

    def press(self, what: Locator) -> None:
        """Do what a link or a button does."""
        what.tap()

    def choose(self, what: Locator) -> None:
        """Do what an item of an open menu does."""
        what.tap()

    def write(self, what: Locator, text: str) -> None:
        """Replace what stands in a field."""
        self.reach(what)
        what.fill(text)


class Keys(Taps):
    """Walks with Tab, through a menu with the arrows, and presses Enter; whatever Tab does not come to is not reached.

    Past a long list it takes the way that is offered.
    """

    def reach(self, what: Locator) -> None:
        """Walk on from where the focus is."""
        self._walk(what, "Tab")

    def press(self, what: Locator) -> None:
        """Walk there and press Enter."""
        self.reach(what)
        self.page.keyboard.press("Enter")

    def choose(self, what: Locator) -> None:
        """Walk down the menu, whose first item has the focus."""
        what.wait_for()
        self._walk(what, "ArrowDown")
        self.page.keyboard.press("Enter")

    def write(self, what: Locator, text: str) -> None:
        """Select all of it and type."""
        self.reach(what)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def _walk(self, what: Locator, key: str) -> None:
        what.wait_for()
        for _ in range(FARTHEST):
            if what.evaluate("one => one === document.activeElement"):
                return
            skips = self.page.evaluate("document.activeElement.classList.contains('skip')")
            self.page.keyboard.press("Enter" if skips else key)
        raise AssertionError(f"no {key} leads to {what}")
