"""What holds of every screen: axe finds nothing in either theme, large letters fit, a finger hits whatever can be tapped."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path("tests/js/node_modules/axe-core/axe.min.js")
CHECK = """theme => {
  document.documentElement.className = theme;
  return axe.run(document, {resultTypes: ["violations"]}).then(found =>
    found.violations.map(one => [theme, one.id, one.help, one.nodes.map(node => node.html).slice(0, 3)]));
}"""
HANDS = 44  # CSS pixels: the least a finger needs
# A row is tapped as a whole; a box to tick with its words.
SMALL = """least => [...document.querySelectorAll('a[href], button, input, select, textarea')].map(one => [one, one.matches('.row-title')
  ? one.closest('.row').getBoundingClientRect() : (one.closest('label') ?? one).getBoundingClientRect()])
  .filter(([one, box]) => box.width && (box.width < least || box.height < least)).map(([one]) => one.outerHTML.slice(0, 120))"""
TOO_WIDE = """() => {
  document.documentElement.style.fontSize = '200%';
  return [document.documentElement, ...document.querySelectorAll('dialog[open]')].filter(one => one.scrollWidth > innerWidth).map(one => one.className);
}"""


def nobody_is_hindered(page: Page) -> None:
    """Look at the page as it is; afterwards its letters are large."""
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(AXE.read_text("utf-8"))
    assert [found for theme in ("light", "dark") for found in page.evaluate(CHECK, theme)] == []
    assert page.evaluate(SMALL, HANDS) == []
    assert page.evaluate(TOO_WIDE) == []
