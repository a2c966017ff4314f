"""How long somebody whose session was revoked still hears something: on a socket, and on the live stream."""

import asyncio
from time import perf_counter

import httpx
from websockets.exceptions import ConnectionClosed

from crm_web.security import sessions
from tests.attacks.attack import Attack
from tests.integration.security.conftest import TLS, Served
from tests.integration.security.tab import fine, opened

LIMIT = 5.0  # seconds


def revocation(served: Served, times: int) -> Attack:
    """Revoke so many sessions, each with a socket and a stream open."""
    attack = Attack("a revoked session's socket and stream are open", limit=LIMIT)
    with attack.timed():
        for _ in range(times):
            asyncio.run(_revoked(served, attack))
    return attack


async def _revoked(served: Served, attack: Attack) -> None:
    secret = served.new_session("eva")
    async with (
        opened(served, secret) as tab,
        httpx.AsyncClient(base_url=served.origin, headers=fine(served, secret), verify=TLS, timeout=30) as web,
        web.stream("GET", "/api/live") as stream,
    ):
        with served.writing() as session:
            sessions.end(session, sessions.id_of(secret))
        begun = perf_counter()
        attack.measured += await asyncio.gather(_until_hung_up(tab, begun), _until_over(stream, begun))
        attack.tries += 2
        attack.controls += stream.status_code == 200


async def _until_hung_up(tab, begun: float) -> float:
    try:
        await tab.hear("never")
    except ConnectionClosed:
        return perf_counter() - begun
    raise AssertionError


async def _until_over(stream: httpx.Response, begun: float) -> float:
    async for _ in stream.aiter_bytes():
        """Whatever it still says."""
    return perf_counter() - begun
