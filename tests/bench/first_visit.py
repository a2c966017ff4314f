"""A first visit over a slow line: a signed-in phone with an empty cache, from the address to the list painted."""

from tests.bench.figures import Figure, Result
from tests.bench.load_parts import LIST
from tests.bench.rig import Rig

CPU = 4  # times slower
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}  # ms, bytes/s
LIMIT = 1_600  # ms: issue 7
VISITS = 10


def first_visit(rig: Rig) -> Result:
    return Result(
        [
            Figure(
                f"cold visit, 150 ms, 1.6 Mbit/s, CPU {CPU}x slower", "ms", [_visit(rig) for _ in range(VISITS)], LIMIT
            )
        ]
    )


def _visit(rig: Rig) -> float:
    with rig.phone(cpu=CPU) as page:
        page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
        page.goto(LIST, wait_until="commit")
        return page.evaluate("clock.opened")["painted"]
