"""The attacks of tests/attacks, in short; `bin/bench security` makes them in full."""

import asyncio

import pytest
from websockets.exceptions import ConnectionClosed

from tests.attacks.canaries import canaries
from tests.attacks.event_fuzz import event_fuzz
from tests.attacks.http_fuzz import http_fuzz
from tests.attacks.large_body import PATHS, large_body
from tests.attacks.takeover import takeover
from tests.integration.security import asking
from tests.integration.security.conftest import start
from tests.integration.security.tab import opened

pytestmark = pytest.mark.timeout(300)  # a busy machine takes its time


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """The whole app, of which an attack may leave ruins."""
    running = start(tmp_path_factory.mktemp("attacked"), "whole_app")
    asking.furnish(running)
    yield running
    running.stop()


@pytest.mark.parametrize(
    ("attack", "tries"),
    [(canaries, 1_000), (event_fuzz, 2_000), (http_fuzz, 600), (large_body, len(PATHS)), (takeover, 150)],
    ids=lambda each: getattr(each, "__name__", None),
)
def test_an_attack_finds_nothing(attacked, attack, tries):
    done = attack(attacked, tries)
    assert done.findings == []
    assert done.tries >= tries
    assert done.controls > 0


def test_who_was_hung_up_on_for_flooding_is_not_listened_to_any_longer(attacked):
    async def scenario():
        async with opened(attacked, attacked.new_session("eva")) as tab:
            for count in range(100_000):
                try:
                    await tab.send("3" * 1000)
                except ConnectionClosed:
                    return count
        return None

    assert asyncio.run(scenario()) < 50_000


def test_a_text_that_is_none_ends_its_socket_without_a_word(attacked):
    logged = attacked.log.read_text()

    async def scenario():
        async with opened(attacked, attacked.new_session("eva")) as tab:
            await tab.wire.send(b"42\xff\xfe", text=True)
            with pytest.raises(ConnectionClosed) as closed:
                await tab.hear("never")
            return closed.value.rcvd.code

    assert asyncio.run(scenario()) == 1007
    assert attacked.log.read_text() == logged
