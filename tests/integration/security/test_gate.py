"""The gate before the websocket, driven by hand-made frames against a running server."""

import asyncio
import json
from datetime import timedelta

import httpx
import pytest
from sqlmodel import update
from websockets.exceptions import ConnectionClosed

from crm_web.model import User, UserSession
from crm_web.model.moment import now
from crm_web.security import sessions
from tests.integration.security.conftest import TLS
from tests.integration.security.tab import DESK, STATE, dialled, event, new_token, opened, refusal


def fine(served, secret):
    return {"Origin": served.origin, "Cookie": f"crm={secret}"}


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


def test_a_revoked_session_is_hung_up_on_and_others_are_not(served, eva, marek):
    async def scenario():
        async with opened(served, eva) as revoked, opened(served, marek) as other:
            with served.writing() as session:
                sessions.end(session, sessions.id_of(eva))
            async with asyncio.timeout(5):
                with pytest.raises(ConnectionClosed):
                    await revoked.hear("never")
            return await other.add(1)

    assert asyncio.run(scenario()) == 1


def test_a_disabled_persons_socket_is_hung_up_on(served):
    async def scenario():
        async with opened(served, served.new_session("demo")) as tab:
            with served.writing() as session:
                session.exec(update(User).where(User.id == "user-demo").values(active=False))
            async with asyncio.timeout(5):
                with pytest.raises(ConnectionClosed):
                    await tab.hear("never")

    try:
        asyncio.run(scenario())
    finally:
        with served.writing() as session:
            session.exec(update(User).where(User.id == "user-demo").values(active=True))


def test_a_flood_closes_its_own_socket_only(served, eva):
    async def scenario():
        async with opened(served, eva) as flooding, opened(served, eva) as calm:
            frame = "42/_event," + json.dumps(["event", event(f"{DESK}add", {"by": 1})])
            return await code_after(flooding, *[frame] * 500), await calm.add(1)

    assert asyncio.run(scenario()) == (1008, 1)


@pytest.mark.parametrize("frame", ["4" + "x" * 65_536, b"x" * 65_537, "ř" * 40_000])
def test_a_message_beyond_64_kib_closes_the_socket(served, eva, frame):
    async def scenario():
        async with opened(served, eva) as tab:
            return await code_after(tab, frame)

    assert asyncio.run(scenario()) == 1009


def test_a_session_has_at_most_twenty_sockets(served, eva):
    async def scenario(more=20):
        async with dialled(served, fine(served, eva)):
            return await scenario(more - 1) if more > 1 else await refusal(served, fine(served, eva))

    assert asyncio.run(scenario()) == 403


STRANGE = [
    "", "0", "2", "2probe", "5", "6", "40", "41", "42", "43", "44", "451-", "9", "x", "4x", "42[]", "40/admin,", "40/,{}",
    "42/_event,", "42/_event,null", "42/_event,[]", '42/_event,["event"]', '42/_event,["event",1]', '42/_event,["ping"]',
    '42/_event,["event",{"name":"x"},1]', '42/_event,7["event",{"name":"x"}]', "42/_event," + "[" * 20_000, "42/_event,{",
    '42/_event,["client_error",{"message":"canary-log","error_type":"x"}]', '451-/_event,["event",{"_placeholder":true}]',
    "43/_event,1[]", "44/_event,{}", '42/_event,["disconnect"]', '42/_event,["connect"]', "b" + "A" * 40, b"\x00\x01", b"",
]  # fmt: skip


def test_frames_that_no_page_sends_are_dropped_without_a_word(served, eva):
    logged = served.log.read_text()

    async def scenario():
        async with opened(served, eva) as tab:
            for frame in STRANGE:
                await tab.send(frame)
            return await tab.add(1)

    assert asyncio.run(scenario()) == 1
    assert served.log.read_text() == logged


def test_events_of_a_form_that_no_page_sends_are_dropped_without_a_word(served, eva):
    logged = served.log.read_text()
    good = event(f"{DESK}add", {"by": 1})
    strange = [
        good | {"name": "nobody.knows"}, good | {"name": 7}, good | {"name": f"{STATE}setvar"}, good | {"extra": 1},
        good | {"payload": []}, good | {"payload": None}, good | {"router_data": {"headers": {"x-crm-session": "0"}}},
        good | {"router_data": {"query": {"a": {}}}}, good | {"router_data": {"pathname": 1}}, good | {"router_data": 1},
        good | {"payload": {"by": 1, "note": "\ud800"}}, good | {"payload": {"by": 2**60}},
        good | {"payload": {"by": float("nan")}}, good | {"router_data": {"asPath": "/\udfff"}},
    ]  # fmt: skip

    async def scenario():
        async with opened(served, eva) as tab:
            for content in strange:
                await tab.send("42/_event," + json.dumps(["event", content]))
            return await tab.add(1)

    assert asyncio.run(scenario()) == 1
    assert served.log.read_text() == logged


def test_events_before_the_hello_and_a_second_hello_are_dropped(served, eva):
    async def scenario():
        async with dialled(served, fine(served, eva)) as tab:
            await tab.call(f"{DESK}add", by=7)
            await tab.send("40/_event,")  # no content: no page says it like that
            await tab.send("40/_event")
            await tab.hear('"sid"')
            await tab.send("40/_event")
            count = await tab.add(1)
            return count, [frame for frame in tab.heard if "new_token" in frame]

    assert asyncio.run(scenario()) == (1, [])


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
            answering = asyncio.create_task(answer_pings(first))
            async with opened(served, eva, token) as second:
                count = await second.add(1)
                answering.cancel()
                await asyncio.wait([answering])
                return count, len([frame for frame in second.heard if "new_token" in frame]), await first.add(1)

    assert asyncio.run(scenario()) == (1, 1, 6)


async def code_after(tab, *frames):
    """Return the code with which the server hangs up while or after these are sent."""
    try:
        for frame in frames:
            await tab.send(frame)
        await tab.hear("never")
    except ConnectionClosed as closed:
        return closed.rcvd.code


async def answer_pings(tab):
    while await tab.wire.recv() != "never":
        await tab.send("3")
