"""The doors in this process: what a server in front of them would not even hand on."""

import asyncio

import pytest

from crm_web.endpoints.edge import problem
from crm_web.security.doors import Doors
from crm_web.settings import Settings
from tests.unit.security.scopes import scope


def status_of(**headers: str) -> int:
    """Return with what a request to an open route is answered; 200 where it is let in."""
    sent = []

    async def app(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message):
        sent.append(message)

    doors = Doors(app, Settings(), lambda error, _: problem(error, "en"))
    asked = scope(**headers) | {"method": "GET", "path": "/healthz", "query_string": b""}
    asyncio.run(doors(asked, None, send))
    return sent[0]["status"]


@pytest.mark.parametrize("length", ["-1", "+1", "1_000", "0x10", " 1", "²", "1,1", "", "ten"])
def test_a_length_that_is_no_number_is_not_understood(length):
    asked = {"content_length": length}
    assert status_of(**asked) == 400


def test_a_length_that_is_one_lets_the_request_in():
    assert status_of(content_length="0") == status_of() == 200
