"""What needs two hundred sockets; everything else about the gate is in tests/integration/security/test_gate.py."""

import asyncio

import pytest

from crm_web.errors import Throttled
from crm_web.security.gate import PER_ADDRESS, Gate
from crm_web.security.sockets import Socket
from crm_web.settings import Settings


def test_an_address_has_at_most_two_hundred_sockets():
    async def scenario():
        gate = Gate(None, Settings(), bool)
        for number in range(PER_ADDRESS):
            gate._count(Socket(f"session-{number}", "state", "192.0.2.1", None, None))
        gate._count(Socket("session-x", "state", "192.0.2.2", None, None))
        with pytest.raises(Throttled):
            gate._count(Socket("session-y", "state", "192.0.2.1", None, None))

    asyncio.run(scenario())
