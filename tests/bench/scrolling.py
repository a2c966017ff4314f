"""A finger that flings a list of 100,000 contacts: how long the page is busy at a time, and how many nodes it has."""

from tests.bench.contacts import open_list, wait_for_directory
from tests.bench.figures import Figure, Result
from tests.bench.rig import Rig

CONTACTS = 100_000
LONG = 50  # ms of a task: issue 7
NODES = 1_500
FLINGS = 10
MOVED = 2000  # px at least
FLING = {
    "x": 195,
    "y": 600,
    "yDistance": -4000,
    "speed": 4000,
}  # px and px/s; headless Chromium scrolls nothing by "touch"
WATCH = """() => {
  window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
}"""


def scrolling(rig: Rig) -> Result:
    with rig.phone(cpu=4, contacts=CONTACTS) as page:
        open_list(page)
        wait_for_directory(page)
        page.wait_for_timeout(1_000)
        page.evaluate(WATCH)
        wire = page.context.new_cdp_session(page)
        longest, nodes = [], []
        for _ in range(FLINGS):
            before = page.evaluate("tasks.splice(0) && scrollY")
            wire.send("Input.synthesizeScrollGesture", FLING)
            if page.evaluate("scrollY") - before < MOVED:
                raise RuntimeError("The list did not follow the finger: nothing was measured.")
            nodes.append(page.evaluate("document.querySelectorAll('*').length"))
            longest.append(page.evaluate("Math.max(0, ...tasks)"))
    return Result(
        [
            Figure("longest task over 50 ms of a fling (0: none), CPU 4x slower", "ms", longest, LONG),
            Figure("nodes after a fling", "nodes", nodes, NODES),
        ]
    )
