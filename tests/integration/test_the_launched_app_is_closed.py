"""The real app, as the launcher serves it: its socket and its routes let nobody in whom no policy names."""

import asyncio
import json
from dataclasses import dataclass
from uuid import uuid4

import httpx
import pytest

from tests.integration.security.tab import STATE, dialled, event, fine, new_token, opened, refusal
from tests.serving import PASSWORD, Server

PAGES = "crm_web___state___pages____"
LOADS = [f"{STATE}{PAGES}{name}.load" for name in ("list_state", "detail_state", "history_state")]
PATHS = ["/contacts", "/contacts/canary-eva", "/contacts/canary-eva/history"]
# What Reflex registers by itself, and what is not there: all of it is denied.
NEVER = [
    f"{STATE}setvar",
    f"{STATE}hydrate",
    f"{STATE}set_is_hydrated",
    f"{STATE}reflex___state____frontend_event_exception_state.handle_frontend_exception",
    f"{STATE}reflex___state____update_vars_internal_state.update_vars_internal",
    f"{STATE}reflex___state____on_load_internal_state.set_is_hydrated",
    *[name.replace(".load", ".setvar") for name in LOADS],
    f"{STATE}{PAGES}list_state.content",
    "nothing.at_all",
]
MARK = "Autorizovaná Kanárka"  # in the database, never to be heard by a stranger


@dataclass
class Launched:
    port: int
    origin: str
    eva: str
    marek: str


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("closed") / "data", "--demo", "1") as server:
        secrets = {}
        for login in ("eva", "marek"):
            with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as client:
                client.post("/api/session", json={"login": login, "password": PASSWORD})
                secrets[login] = client.cookies["crm"]
                patch = {"last_name": {"from": None, "to": MARK}}
                op = {
                    "op_id": str(uuid4()),
                    "kind": "contact",
                    "id": f"canary-{login}",
                    "base_version": None,
                    "patch": patch,
                }
                assert client.post("/api/ops", json=op).status_code == 200
        yield Launched(server.port, server.url, **secrets)


@pytest.mark.parametrize("cookie", ["", "crm=" + "A" * 43])
def test_without_a_session_the_socket_is_refused(served, cookie):
    assert asyncio.run(refusal(served, {"Origin": served.origin, "Cookie": cookie})) == 403


@pytest.mark.parametrize("origin", [None, "https://evil.example"])
def test_with_a_foreign_or_missing_origin_the_socket_is_refused(served, origin):
    headers = {"Cookie": f"crm={served.eva}"} | ({"Origin": origin} if origin else {})
    assert asyncio.run(refusal(served, headers)) == 403


def test_the_token_of_another_session_is_refused(served):
    async def scenario():
        token = new_token()
        async with dialled(served, fine(served, served.eva), token):
            return await refusal(served, fine(served, served.marek), token)

    assert asyncio.run(scenario()) == 403


@pytest.mark.parametrize("handler", NEVER)
def test_a_handler_that_nobody_may_call_answers_nothing(served, handler):
    payload = {"var_name": "view", "value": MARK} if handler.endswith("setvar") else {}
    assert asyncio.run(heard_after(served, handler, payload)) == []


@pytest.mark.parametrize("handler", LOADS)
def test_a_handler_refuses_what_is_not_its_payload(served, handler):
    assert asyncio.run(heard_after(served, handler, {"path": "/contacts"})) == []


@pytest.mark.parametrize(("handler", "path"), list(zip(LOADS, PATHS, strict=True)))
def test_a_page_may_load_itself(served, handler, path):
    assert any(MARK in frame for frame in asyncio.run(heard_after(served, handler, {}, path)))


async def heard_after(served, handler: str, payload: dict, path: str = "/contacts") -> list[str]:
    """Return the frames that answer one call: those that come before the answer to another one, which everybody may make."""
    nonce = uuid4().hex
    fence = event(LOADS[0], {}) | {"router_data": {"pathname": "/contacts", "asPath": f"/contacts?q={nonce}"}}
    async with opened(served, served.eva) as tab:
        before = len(tab.heard)
        where = {"router_data": {"pathname": path, "asPath": path}}
        await tab.send("42/_event," + json.dumps(["event", event(handler, payload) | where]))
        await tab.send("42/_event," + json.dumps(["event", fence]))
        await tab.hear(nonce)
        return [frame for frame in tab.heard[before:-1] if frame.startswith("42/_event")]


@pytest.mark.parametrize(
    "path",
    [
        "/api/me",
        "/api/view?path=/contacts",
        "/api/contacts",
        "/api/contacts/canary-eva",
        "/api/contacts/canary-eva/history",
    ],
)
def test_a_route_tells_a_stranger_nothing(served, path):
    answer = httpx.get(served.origin + path)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert MARK not in answer.text


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null"])
@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/api/session"), ("DELETE", "/api/session"), ("POST", "/api/ops")]
)
def test_a_writing_route_refuses_a_foreign_or_missing_origin(served, method, path, origin):
    headers = {"Cookie": f"crm={served.eva}"} | ({"Origin": origin} if origin else {})
    assert httpx.request(method, served.origin + path, json={}, headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/_upload", "/ping", "/_health", "/_all_routes"])
def test_what_reflex_serves_and_we_do_not_use_is_not_there(served, path):
    assert httpx.get(served.origin + path, headers={"Cookie": f"crm={served.eva}"}).status_code == 404


def test_a_page_holds_nothing_of_the_database(served):
    page = httpx.get(f"{served.origin}/contacts", headers={"Cookie": f"crm={served.eva}", "Accept": "text/html"})
    assert page.status_code == 200
    assert MARK not in page.text
