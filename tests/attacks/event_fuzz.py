"""Events of any name, shape, depth and size, sent by somebody who is signed in."""

import asyncio
import json
import random
from itertools import count

from websockets.exceptions import ConnectionClosed

from tests.attacks.attack import Attack
from tests.attacks.log import MARK, told_by_log
from tests.attacks.strange import strange_event, strange_frame
from tests.integration.security.conftest import Served
from tests.integration.security.tab import STATE, new_token, opened

LOAD = f"{STATE}crm_web___state___pages____list_state.load"
BURST = 50  # frames of one socket: more would be a flood
TOGETHER = 8
OVERSIZED = 0.02  # of the sockets end with a message that is too large


def event_fuzz(served: Served, events: int, seed: int = 1) -> Attack:
    """Send so many events; each socket's last one is a fair event, whose answer shows that the worker lives."""
    attack = Attack("fuzzed events: names, shapes, depth, surrogates, NaN, 64 KiB, binary")
    begun, process = served.log.stat().st_size, served.process.pid
    with attack.timed():
        secrets = asyncio.run(_fuzzed(served, attack, events, seed))
    attack.findings += told_by_log(served, secrets, since=begun)
    if served.process.poll() is not None or served.process.pid != process:
        attack.findings.append("the server is dead")
    return attack


async def _fuzzed(served: Served, attack: Attack, events: int, seed: int) -> list[str]:
    """Return the cookies and tokens that were used."""
    secrets: list[str] = []
    numbers = count()

    async def fuzzing() -> None:
        while attack.tries < events:
            chance = random.Random(f"{seed}/{next(numbers)}")  # noqa: S311  a seed repeats the run
            secrets.extend(await _one_socket(served, attack, chance))

    await asyncio.gather(*[fuzzing() for _ in range(TOGETHER)])
    return secrets


async def _one_socket(served: Served, attack: Attack, chance: random.Random) -> tuple[str, str]:
    secret, token = served.new_session(chance.choice(["eva", "marek", "admin"])), new_token()
    async with opened(served, secret, token) as tab:
        attack.tries += BURST
        for _ in range(BURST):
            await tab.send(_frame(chance))
        if chance.random() < OVERSIZED:
            attack.findings += await _after_too_much(tab, chance)
        else:
            attack.findings += await _after_all(tab)
            attack.controls += 1
    return secret, token


def _frame(chance: random.Random) -> str | bytes:
    if chance.random() < 0.2:
        return strange_frame(chance)
    said = json.dumps(["event", strange_event(chance, LOAD)], ensure_ascii=chance.random() < 0.9)
    return "42/_event," + said.encode("utf-8", "replace").decode()


async def _after_all(tab) -> list[str]:
    try:
        await tab.load_fence(LOAD)
    except (TimeoutError, ConnectionClosed) as silence:
        return [f"no answer after fuzzed events: {silence!r}"]
    return []


async def _after_too_much(tab, chance: random.Random) -> list[str]:
    """A message beyond 64 KiB closes its socket and does nothing else."""
    try:
        await tab.send(chance.choice([MARK * 4000, b"\x00" * 70_000, "42/_event," + "[" * 70_000]))
        await tab.hear("never")
    except ConnectionClosed:
        return []
    except TimeoutError:
        return ["a message beyond 64 KiB was taken"]
