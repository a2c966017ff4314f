"""A second connection of the same tab: cut and back, or duplicated."""

import asyncio

import pytest
from websockets.exceptions import ConnectionClosed

from tests.integration.security.tab import new_token, opened


def test_a_tab_whose_old_connection_is_dead_keeps_its_state(served, eva):
    async def scenario():
        token = new_token()
        async with opened(served, eva, token) as cut:  # it will not answer a ping
            await cut.add(5)
            async with opened(served, eva, token) as back:
                count = await back.add(1)
                with pytest.raises(ConnectionClosed):
                    await cut.hear("never")
                return count, [frame for frame in back.heard if "new_token" in frame]

    assert asyncio.run(scenario()) == (6, [])


def test_a_duplicated_tab_gets_a_state_of_its_own(served, eva):
    async def scenario():
        token = new_token()
        async with opened(served, eva, token) as first:
            await first.add(5)
            answering = asyncio.create_task(first.answer_pings())
            async with opened(served, eva, token) as second:
                count = await second.add(1)
                answering.cancel()
                await asyncio.wait([answering])
                return count, len([frame for frame in second.heard if "new_token" in frame]), await first.add(1)

    assert asyncio.run(scenario()) == (1, 1, 6)
