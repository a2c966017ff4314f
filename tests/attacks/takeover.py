"""Taking over the state of another's tab by its token, which an attacker is given."""

import asyncio
from itertools import cycle, islice

from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.attacks.attack import Attack
from tests.integration.security import asking
from tests.integration.security.conftest import Served
from tests.integration.security.tab import STATE, dialled, fine, hello, new_token, opened

LOAD = f"{STATE}crm_web___state___pages____list_state.load"
ATTACKERS = ("manager", "anonymous", "expired", "revoked", "disabled")  # the victim is an agent
TOGETHER = 10


def takeover(served: Served, tries: int) -> Attack:
    """Try a third of it while the victim is connected, a third after they went, a third after a restart of the server."""
    attack = Attack("another's token: connected, disconnected, restarted")
    with attack.timed():
        asyncio.run(_while_connected(served, attack, tries // 3))
        asyncio.run(_after(served, attack, tries // 3))
        asyncio.run(_after(served, attack, tries - 2 * (tries // 3), restart=True))
    return attack


async def _while_connected(served: Served, attack: Attack, tries: int) -> None:
    secret, token = served.new_session("eva"), new_token()
    async with opened(served, secret, token) as tab:
        mark = await tab.load_fence(LOAD)
        answering = asyncio.create_task(tab.answer_pings())
        await _attacked(served, attack, token, mark, tries)
        answering.cancel()
    attack.controls += await _hears(served, fine(served, secret), token, mark)


async def _after(served: Served, attack: Attack, tries: int, *, restart: bool = False) -> None:
    secret, token = served.new_session("eva"), new_token()
    async with opened(served, secret, token) as tab:
        mark = await tab.load_fence(LOAD)
    if restart:
        served.restart()
    await _attacked(served, attack, token, mark, tries)
    attack.controls += await _hears(served, fine(served, secret), token, mark)


async def _attacked(served: Served, attack: Attack, token: str, mark: str, tries: int) -> None:
    people = {person: asking.cookie_of(served, person) for person in ATTACKERS}
    turns = islice(cycle(people.items()), tries)

    async def attacking() -> None:
        for person, cookie in turns:
            attack.tries += 1
            if await _hears(served, {"Origin": served.origin, "Cookie": cookie}, token, mark):
                attack.findings.append(f"{person} got the state of the agent")

    await asyncio.gather(*[attacking() for _ in range(TOGETHER)])


async def _hears(served: Served, headers: dict[str, str], token: str, mark: str) -> bool:
    """Whether who dials with these headers is told what the victim's state holds."""
    try:
        async with dialled(served, dict(headers), token) as tab:
            await tab.send(hello())
            await tab.hear('"is_hydrated_rx_state_":true')
            return mark in "".join(tab.heard)
    except (InvalidStatus, ConnectionClosed):
        return False
