"""The gate before the websocket, driven by hand-made frames against a running server."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from sqlmodel import update

from crm_web.model import UserSession
from crm_web.model.moment import now
from crm_web.security import sessions
from tests.integration.security.conftest import TLS
from tests.integration.security.tab import fine, new_token, opened, refusal


def test_a_signed_in_page_of_ours_is_let_in(served, eva):
    assert asyncio.run(refusal(served, fine(served, eva))) == 101


@pytest.mark.parametrize("cookie", ["", "crm=", "crm=short", "crm=" + "A" * 43, "crm-user=user-eva"])
def test_without_a_session_nobody_is_let_in(served, cookie):
    assert asyncio.run(refusal(served, {"Origin": served.origin, "Cookie": cookie})) == 403


@pytest.mark.parametrize("origin", [None, "", "null", "https://evil.example", "http://127.0.0.1:1", "http://127.0.0.1"])
def test_a_page_of_another_origin_is_not_let_in(served, eva, origin):
    headers = {"Cookie": f"crm={eva}"} | ({} if origin is None else {"Origin": origin})
    assert asyncio.run(refusal(served, headers)) == 403


def test_both_loopback_names_are_ours(served, eva):
    assert asyncio.run(refusal(served, fine(served, eva) | {"Origin": f"http://localhost:{served.port}"})) == 101


@pytest.mark.parametrize("token", ["", "short", "x" * 65, "a/b/c/d/e/f/g/h/i/j", "%00" * 20])
def test_a_token_that_is_none_is_refused(served, eva, token):
    url = f"ws://127.0.0.1:{served.port}/_event/?EIO=4&transport=websocket&token={token}"
    assert asyncio.run(refusal(served, fine(served, eva), url=url)) == 403


def test_only_one_path_has_a_socket(served, eva):
    url = f"ws://127.0.0.1:{served.port}/contacts?token={new_token()}"
    assert asyncio.run(refusal(served, fine(served, eva), url=url)) == 403


def test_an_expired_session_is_refused(served, eva):
    with served.writing() as session:
        expired = update(UserSession).where(UserSession.id == sessions.id_of(eva))
        session.exec(expired.values(expires_at=now() - timedelta(seconds=1)))
    assert asyncio.run(refusal(served, fine(served, eva))) == 403


def test_a_disabled_person_is_refused(served):
    assert asyncio.run(refusal(served, fine(served, served.new_session("zdena")))) == 403


def test_the_token_of_another_session_is_refused(served, eva, marek):
    async def scenario():
        token = new_token()
        async with opened(served, eva, token):
            connected = await refusal(served, fine(served, marek), token)
        return connected, await refusal(served, fine(served, marek), token)

    assert asyncio.run(scenario()) == (403, 403)


def test_after_a_sign_out_the_same_tab_starts_anew(served, eva, marek):
    async def scenario():
        token = new_token()
        async with opened(served, eva, token) as tab:
            before = await tab.add(5)
        async with httpx.AsyncClient(base_url=served.origin, headers=fine(served, eva), verify=TLS) as phone:
            assert (await phone.delete("/api/session")).status_code == 204
        async with opened(served, marek, token) as tab:
            return before, await tab.add(1)

    assert asyncio.run(scenario()) == (5, 1)
