"""What needs two hundred sockets, and what no client library sends; everything else about the gate is in tests/integration/security/test_gate.py."""

import asyncio

import pytest

from crm_web.errors import Denied, SignedOut, Throttled
from crm_web.security.gate import PER_ADDRESS, Gate, _for_reflex
from crm_web.security.sockets import Socket
from crm_web.settings import Settings
from tests.unit.security.scopes import scope


def test_an_address_has_at_most_two_hundred_sockets():
    async def scenario():
        gate = Gate(None, Settings(), bool)
        for number in range(PER_ADDRESS):
            gate._count(Socket(f"session-{number}", "state", "192.0.2.1", None, None))
        gate._count(Socket("session-x", "state", "192.0.2.2", None, None))
        with pytest.raises(Throttled):
            gate._count(Socket("session-y", "state", "192.0.2.1", None, None))

    asyncio.run(scenario())


def test_reflex_hears_no_cookie_and_no_session_that_the_browser_names():
    asked = scope(origin="http://127.0.0.1:8000", cookie="crm=secret", authorization="secret", x_crm_session="another")
    heard = _for_reflex(asked, Socket("session", "state", "192.0.2.1", None, None))["headers"]
    assert heard == [(b"origin", b"http://127.0.0.1:8000"), (b"x-crm-session", b"session")]


@pytest.mark.parametrize(
    ("path", "protocols", "refusal"),
    [
        ("/_event", ["token.of-a_page"], SignedOut),
        ("/_event", ["a\r\nSet-Cookie: x=y"], Denied),
        ("/_event", ["x" * 33], Denied),
        ("/_event/more", [], Denied),
        ("/contacts", [], Denied),
    ],
)
def test_who_asks_for_another_path_or_a_strange_protocol_is_refused_before_anybody_looks_who_it_is(
    path, protocols, refusal
):
    asked = scope(origin="http://127.0.0.1:8000") | {"path": path, "subprotocols": protocols}
    with pytest.raises(refusal):
        asyncio.run(Gate(None, Settings(), bool)._admitted(asked | {"query_string": b"token=" + b"t" * 20}, None, None))
