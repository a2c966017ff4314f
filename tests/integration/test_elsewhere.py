"""What is asked for under /api and is not there, or not by that method: told as every other error, to who is signed in."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette

from crm_web.endpoints.routes import ROUTES
from crm_web.security import sessions
from crm_web.storage import transact

APP = Starlette(routes=ROUTES)
NOWHERE = ("/api", "/api/", "/api/nothing", "/api/contacts/one/nothing", "/api/ops/", "/api/%2e%2e/contacts")
WRONG = {
    "/api/me": ("POST", "GET, HEAD"),
    "/api/contacts": ("DELETE", "GET, HEAD"),
    "/api/session": ("GET", "DELETE, POST"),
    "/api/drafts/one": ("PATCH", "DELETE, GET, HEAD, PUT"),
    "/api/ops": ("PROPFIND", "POST"),
}


def ask(method: str, path: str, secret: str = "", language: str = "en") -> httpx.Response:
    async def sent() -> httpx.Response:
        headers = {"Accept-Language": language, **({"Cookie": f"crm={secret}"} if secret else {})}
        transport = httpx.ASGITransport(APP)
        async with httpx.AsyncClient(transport=transport, base_url="http://crm", headers=headers) as client:
            return await client.request(method, path)

    return asyncio.run(sent())


@pytest.fixture
def secret(database, eva) -> str:
    assert database
    with transact.writing() as session:
        return sessions.begin(session, eva.id, "test")


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "OPTIONS", "PROPFIND"])
@pytest.mark.parametrize("path", NOWHERE)
def test_where_nothing_is_a_problem_document_says_so(secret, method, path):
    answer = ask(method, path, secret)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing at this address.",
    }


@pytest.mark.parametrize("path", WRONG)
def test_another_method_hears_which_ones_the_address_takes(secret, path):
    method, allowed = WRONG[path]
    answer = ask(method, path, secret)
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.headers["allow"] == allowed
    assert allowed in answer.json()["detail"]


def test_it_is_said_in_the_persons_language(secret):
    assert ask("GET", "/api/nothing", secret, "cs").json()["detail"] == "Na této adrese nic není."
    assert "PATCH" in ask("PATCH", "/api/me", secret, "cs").json()["detail"]


def test_who_is_not_signed_in_does_not_learn_which_addresses_there_are(secret):
    assert secret
    told = {(answer.status_code, answer.text) for answer in (ask("PATCH", path) for path in (*NOWHERE, *WRONG))}
    assert {status for status, _ in told} == {401}
    assert len(told) == 1
