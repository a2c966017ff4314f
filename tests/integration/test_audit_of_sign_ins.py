"""Signing in, well or not, and out is written down: never what nobody is called, never a password."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette

from crm_web.endpoints import session
from crm_web.services.people import add_person
from crm_web.storage import transact
from tests.integration.auditing import written

APP = Starlette(routes=session.routes)
PASSWORD = "correct horse battery"


@pytest.fixture
def petra(new_process):
    assert new_process
    with transact.writing() as writing:
        return add_person(writing, "petra", "Petra", "agent", PASSWORD).id


def sign_in(login: str, password: str, *, out: bool = False) -> int:
    async def send() -> int:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(APP), base_url="http://crm") as client:
            answer = await client.post("/api/session", json={"login": login, "password": password})
            if out:
                await client.delete("/api/session", headers={"Cookie": f"crm={answer.cookies['crm']}"})
            return answer.status_code

    return asyncio.run(send())


def test_who_signs_in_and_out_is_known(petra):
    assert sign_in("petra", PASSWORD, out=True) == 204
    events = written()[1:]  # the first one is that Petra was added
    assert [(event.by, event.event) for event in events] == [(petra, "signed_in"), (petra, "signed_out")]
    assert events[0].told == {"address": "127.0.0.1", "device": "python-httpx/" + httpx.__version__}


def test_each_try_that_fails_is_known_by_a_login_that_somebody_has(petra):
    assert petra
    for login in ("petra", "petra", "my secret password"):
        assert sign_in(login, "wrong") == 401
    assert [(event.by, event.event, event.subject) for event in written()[1:]] == [
        ("", "sign_in_failed", "petra"),
        ("", "sign_in_failed", "petra"),
        ("", "sign_in_failed", ""),
    ]


def test_tries_that_were_too_many_are_known_once(petra):
    assert petra
    assert [sign_in("petra", "wrong") for _ in range(12)] == [401] * 10 + [429] * 2
    (event,) = [event for event in written() if event.event == "throttled"]
    assert (event.by, event.subject, event.told) == ("", "petra", {"address": "127.0.0.1"})
