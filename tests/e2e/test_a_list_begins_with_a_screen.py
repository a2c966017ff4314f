"""What is in sight is drawn first, what is near it by and by: no frame of a list has much to draw."""

from playwright.sync_api import Page

from tests.until import until

SCREEN, GROUP = 16, 8  # rows: of 66 pixels on 844, in whole groups
COUNTED = """
  window.counted = [];
  new MutationObserver(() => {
    const count = document.querySelectorAll("main li[aria-posinset]").length;
    if (count && count !== counted.at(-1)) counted.push(count);
  }).observe(document, { subtree: true, childList: true });
"""


def test_the_rows_in_sight_come_first_and_the_next_ones_a_group_at_a_time(phone: Page):
    phone.add_init_script(COUNTED)
    phone.goto("/contacts")
    until(phone, "(screen) => counted.at(-1) > screen", SCREEN)
    counted = phone.evaluate("counted")
    assert counted[0] == SCREEN
    assert counted == list(range(SCREEN, counted[-1] + 1, GROUP))
