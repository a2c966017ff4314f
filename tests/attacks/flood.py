"""One socket floods, and comes back whenever it is hung up on; what the others notice of it."""

import asyncio
import json
import multiprocessing
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from time import perf_counter

from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.integration.security.conftest import Served
from tests.integration.security.tab import STATE, Tab, event, opened

LOAD = f"{STATE}crm_web___state___pages____list_state.load"
OTHERS = 4
PAUSE = 0.1  # seconds between two taps of one of the others
RETRY = 0.25  # seconds until the flood tries to come back
ROUND = (
    15.0  # seconds that it is quiet, then that it is flooded, again and again: what else the machine does is in both
)
PROCESSES = multiprocessing.get_context("spawn")


@dataclass
class Address:
    """As much of a served app as a flood has to know."""

    port: int
    origin: str


@dataclass
class Flood:
    """How long the others waited for their answers (ms), how many messages were sent, and how often it was hung up on."""

    quiet: list[float] = field(default_factory=list)
    flooded: list[float] = field(default_factory=list)
    sent: int = 0
    refused: int = 0


def flood(served: Served, rounds: int) -> Flood:
    """Measure in so many rounds."""
    measured = Flood()
    asyncio.run(_measured(served, measured, rounds))
    return measured


async def _measured(served: Served, measured: Flood, rounds: int) -> None:
    async with AsyncExitStack() as stack:
        others = [await stack.enter_async_context(opened(served, served.new_session("marek"))) for _ in range(OTHERS)]
        for tab in others:
            tab.answers = True  # or it is hung up on after a while, as a page that is gone
            await tab.load_fence(LOAD)
        for _ in range(rounds):
            await _taps(others, measured.quiet)
            with _flooding(served, measured):
                await _taps(others, measured.flooded)


async def _taps(tabs: list[Tab], waits: list[float]) -> None:
    async def tapping(tab: Tab) -> None:
        until = perf_counter() + ROUND
        while (begun := perf_counter()) < until:
            await tab.load_fence(LOAD)
            waits.append((perf_counter() - begun) * 1000)
            await asyncio.sleep(PAUSE)

    await asyncio.gather(*map(tapping, tabs))


@contextmanager
def _flooding(served: Served, measured: Flood) -> Iterator[None]:
    """Flood from a process of its own, until the end."""
    ours, theirs = PROCESSES.Pipe()
    where = Address(served.port, served.origin)
    process = PROCESSES.Process(target=_flood, args=(where, served.new_session("eva"), theirs))
    process.start()
    assert ours.recv() == "ready"
    yield
    ours.send("enough")
    sent, refused = ours.recv()
    process.join()
    measured.sent, measured.refused = measured.sent + sent, measured.refused + refused


def _flood(where: Address, secret: str, line: Connection) -> None:
    line.send("ready")
    line.send(asyncio.run(_until_told(where, secret, line)))


async def _until_told(where: Address, secret: str, line: Connection) -> tuple[int, int]:
    sent = refused = 0
    frame = "42/_event," + json.dumps(["event", event(LOAD, {})])
    while not line.poll():
        try:
            async with opened(where, secret) as tab:
                while not line.poll():
                    await tab.send(frame)
                    sent += 1
                    await asyncio.sleep(0)
        except (ConnectionClosed, InvalidStatus):
            refused += 1
        await asyncio.sleep(RETRY)
    return sent, refused
