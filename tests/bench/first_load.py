"""The list on a signed-in phone with an empty cache: what comes over the wire, and when it is seen."""

from collections import defaultdict

from playwright.sync_api import Page

from tests.bench.figures import Figure, Ratio, Result, at
from tests.bench.load_parts import AHEAD, BEHIND, LATER, LIST, kind_of
from tests.bench.rig import Rig

LIMIT = 160  # kB (1000 bytes), compressed: issue 2
CIRCUMSTANCES = ((0, 1), (0, 4), (300, 4))
LOADS = 10
AFTERWARDS = 1000  # ms in which details are prefetched


def first_load(rig: Rig) -> Result:
    loads = {(rtt, cpu): [_load(rig, rtt, cpu) for _ in range(LOADS)] for rtt, cpu in CIRCUMSTANCES}
    first_paint, rows = (
        {
            (rtt, cpu): Figure(f"{what}, {at(rtt, cpu)}", "ms", [load.times[key] for load in some])
            for (rtt, cpu), some in loads.items()
        }
        for what, key in (("first contentful paint", "paint"), ("first row painted", "rows"))
    )
    sizes = _sizes([load for some in loads.values() for load in some])
    ratios = [Ratio(rows[slow], rows[0, 1]) for slow in ((0, 4), (300, 4))]
    return Result([*sizes, *first_paint.values(), *rows.values()], ratios)


class _Load:
    """One opening of the list. `bodies` and `headers` are bytes by kind, `requests` counts them, `times` are ms."""

    def __init__(self, page: Page, html: str) -> None:
        self._html = html
        self.bodies: dict[str, int] = defaultdict(int)
        self.headers: dict[str, int] = defaultdict(int)
        self.requests: dict[str, int] = defaultdict(int)
        self.times: dict[str, float] = {}
        self.told = 0  # characters that the socket said, before compression
        self._asked: dict[str, tuple[str, int]] = {}
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.responseReceived", self._answered)
        wire.on("Network.loadingFinished", self._finished)
        wire.on("Network.webSocketFrameReceived", self._heard)

    def _answered(self, event: dict) -> None:
        answer = event["response"]
        self._asked[event["requestId"]] = (kind_of(answer["url"], self._html), int(answer["encodedDataLength"]))

    def _finished(self, event: dict) -> None:
        if event["requestId"] in self._asked:
            kind, headers = self._asked[event["requestId"]]
            self.requests[kind] += 1
            self.headers[kind] += headers
            self.bodies[kind] += int(event["encodedDataLength"]) - headers

    def _heard(self, event: dict) -> None:
        self.told += len(event["response"]["payloadData"])


def _load(rig: Rig, rtt: int, cpu: int) -> _Load:
    with rig.phone(rtt, cpu) as page:
        load = _Load(page, page.request.get(LIST).text())
        page.goto(LIST, wait_until="commit")
        load.times["rows"] = page.evaluate("clock.opened.then(({painted}) => painted)")
        page.wait_for_timeout(AFTERWARDS)
        load.times["paint"] = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        return load


def _sizes(loads: list[_Load]) -> list[Figure]:
    def figure(name: str, part: str, kinds: list[str], unit: str = "kB", limit: float | None = None) -> Figure:
        scale = 1000 if unit == "kB" else 1
        return Figure(name, unit, [sum(getattr(load, part)[kind] for kind in kinds) / scale for load in loads], limit)

    every = sorted({kind for load in loads for kind in load.bodies})
    first = [kind for kind in every if kind not in {LATER, AHEAD, BEHIND}]
    return [
        figure("first load, bodies as they were sent", "bodies", first, limit=LIMIT),
        figure("first load, headers", "headers", first),
        figure("first load, requests", "requests", first, "n"),
        *[figure(f"bodies of {kind}", "bodies", [kind]) for kind in every],
        figure("headers of prefetched details", "headers", [LATER]),
        Figure("said by the socket, before compression", "kB", [load.told / 1000 for load in loads]),
    ]
