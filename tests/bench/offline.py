"""What a phone does without a network: searching all items, and opening after it was off."""

from pathlib import Path

from playwright.sync_api import Page

from tests.bench.contacts import ROWS, open_list, wait_for_directory
from tests.bench.figures import Figure, Result
from tests.bench.rig import Rig, measure, sign_in
from tests.until import until

STORED = 10_000  # items
QUERIES = ("nov", "jan", "mar", "ver")  # each letter narrows what is found
SEARCH = {1: 50, 4: 150}  # ms: issue 7, by times that the processor is slower
LAUNCH = {1: 200, 4: 450}
LAUNCHES = 10
COUNT = "document.querySelector('main li[aria-setsize]')?.getAttribute('aria-setsize') ?? '0'"


def search_offline(rig: Rig) -> Result:
    return Result(
        [
            Figure(
                f"keystroke to results among {STORED} without a network, CPU {cpu}x slower",
                "ms",
                _searches(rig, cpu),
                limit,
            )
            for cpu, limit in SEARCH.items()
        ]
    )


def _searches(rig: Rig, cpu: int) -> list[float]:
    with rig.phone(cpu=cpu, contacts=STORED) as page:
        open_list(page)
        wait_for_directory(page)
        page.context.set_offline(offline=True)
        until(page, "() => Number(document.querySelector('main li[aria-setsize]').getAttribute('aria-setsize')) > 1000")
        return [time for query in QUERIES for time in _typed(page, query)]


def _typed(page: Page, query: str) -> list[float]:
    box = page.get_by_role("searchbox")
    box.fill("")
    page.wait_for_timeout(500)  # the address follows, and what it causes
    return [_key(page, letter) for letter in query]


def _key(page: Page, letter: str) -> float:
    return measure(page, lambda: page.keyboard.press(letter), "keydown", "other", page.evaluate(COUNT))["painted"]


def launch_offline(rig: Rig) -> Result:
    figures = []
    for cpu, limit in LAUNCH.items():
        seen, alive = zip(*_launches(rig, cpu), strict=True)
        where = f"launch without a network, CPU {cpu}x slower"
        figures += [Figure(f"{where}, to the rows painted", "ms", [*seen], limit)]
        figures += [Figure(f"{where}, to the list alive", "ms", [*alive])]
    return Result(figures)


def _launches(rig: Rig, cpu: int) -> list[tuple[float, float]]:
    """Return when the person's own rows were painted, as the picture of last time, and when the list itself was (docs/decisions/0037)."""
    folder = rig.folder / f"phone-{cpu}"
    with rig.kept_phone(folder) as page:
        sign_in(page.context, rig.server().url)
        open_list(page)
        wait_for_directory(page)
        until(page, "() => navigator.serviceWorker.controller")
        page.locator(ROWS).first.wait_for()
        until(page, "() => localStorage.getItem('crm-picture')")
        page.wait_for_timeout(3_000)  # the worker keeps the rest of the app
    return [_launch(rig, folder, cpu) for _ in range(LAUNCHES)]


def _launch(rig: Rig, folder: Path, cpu: int) -> tuple[float, float]:
    with rig.kept_phone(folder, cpu) as page:
        page.context.set_offline(offline=True)
        page.goto("/contacts")
        return page.evaluate("clock.seen")["painted"], page.evaluate("clock.opened")["painted"]
