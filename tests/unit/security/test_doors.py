"""The doors in this process: what a server in front of them would not even hand on."""

import asyncio

import pytest

from crm_web.endpoints.edge import problem
from crm_web.security.doors import Doors
from crm_web.settings import Settings
from tests.unit.security.scopes import scope


def status_of(length: bytes | None = None) -> int:
    """Return with what a request to an open route is answered; 200 where it is let in."""
    sent = []

    async def app(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message):
        sent.append(message)

    doors = Doors(app, Settings(), lambda error, _: problem(error, "en"))
    headers = [] if length is None else [(b"content-length", length)]
    asked = scope() | {"method": "GET", "path": "/healthz", "query_string": b"", "headers": headers}
    asyncio.run(doors(asked, None, send))
    return sent[0]["status"]


@pytest.mark.parametrize("length", [b"-1", b"+1", b"1_000", b"0x10", b" 1", b"\xb2", b"1,1", b"", b"ten"])
def test_a_length_that_is_no_number_is_not_understood(length):
    assert status_of(length) == 400


def test_a_length_that_is_one_lets_the_request_in():
    assert status_of(b"0") == status_of() == 200
