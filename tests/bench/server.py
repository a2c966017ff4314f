"""What the server does in a second, asked by another process over loopback; both share the machine's cores."""

import asyncio
import time
import uuid
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle

import httpx

from tests.bench.figures import Figure, Ratio, Result
from tests.bench.rig import Rig, cookies_of_eva
from tests.serving import Server

REQUESTS = 160  # of each case
ROUNDS = 5
TOGETHER = (1, 8)  # requests under way at a time
QUERIES = ("dvořák", "novak jan", "601", "+420 602", "example.cz", "sv", "zdenka", "nothing like it")
FEW, MANY = 200, 20_000

Ask = Callable[[httpx.AsyncClient], Awaitable[object]]


def server(rig: Rig) -> Result:
    few, many = rig.server(FEW), rig.server(MANY)
    cases = {
        "view of 50 rows": (few, _views("/contacts")),
        f"search in {FEW}": (few, _views(*[f"/contacts?q={query}" for query in QUERIES])),
        f"search in {MANY}": (many, _views(*[f"/contacts?q={query}" for query in QUERIES])),
        "one op": (few, _ops(few)),
    }
    figures = {
        (name, together, part): figure
        for name, (running, ask) in cases.items()
        for together in TOGETHER
        for part, figure in _apart(_case(running, ask, f"{name}, {together} at a time", together)).items()
    }
    grown = Ratio(figures[f"search in {MANY}", 1, "each"], figures[f"search in {FEW}", 1, "each"])
    return Result([*figures.values()], [grown])


def _views(*paths: str) -> Ask:
    turn = cycle(paths)

    async def ask(client: httpx.AsyncClient) -> None:
        (await client.get("/api/view", params={"path": next(turn)})).raise_for_status()

    return ask


def _ops(running: Server) -> Ask:
    """Each op changes one contact's note, from what the op before it wrote; nobody else changes the same one."""
    listed = httpx.get(f"{running.url}/api/contacts?take={max(TOGETHER)}", cookies=cookies_of_eva(running))
    free = deque((row["id"], row["version"], row.get("note")) for row in listed.json()["items"])

    async def ask(client: httpx.AsyncClient) -> None:
        item_id, version, note = free.popleft()
        wished = f"Called at {time.time()}"
        op = {"op_id": str(uuid.uuid4()), "kind": "contact", "id": item_id, "base_version": version}
        answer = await client.post("/api/ops", json=op | {"patch": {"note": {"from": note, "to": wished}}})
        free.append((item_id, answer.raise_for_status().json()["version"], wished))

    return ask


def _apart(case: Coroutine[None, None, dict[str, Figure]]) -> dict[str, Figure]:
    """Run in a thread of its own: Playwright's loop holds this one."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, case).result()


async def _case(running: Server, ask: Ask, name: str, together: int) -> dict[str, Figure]:
    each: list[float] = []
    rates: list[float] = []
    cookies = cookies_of_eva(running)
    async with httpx.AsyncClient(base_url=running.url, cookies=cookies, headers={"Origin": running.url}) as client:
        for _ in range(together):
            await ask(client)
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            await asyncio.gather(
                *[_one_by_one(client, ask, each, REQUESTS // ROUNDS // together) for _ in range(together)]
            )
            rates.append(REQUESTS // ROUNDS // together * together / (time.perf_counter() - begun))
    return {"each": Figure(name, "ms", each), "rate": Figure(name, "requests/s", rates)}


async def _one_by_one(client: httpx.AsyncClient, ask: Ask, each: list[float], count: int) -> None:
    for _ in range(count):
        begun = time.perf_counter()
        await ask(client)
        each.append((time.perf_counter() - begun) * 1000)
