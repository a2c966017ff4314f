"""What must not get out: to strangers, to the page's scripts, to the log."""

import asyncio
import json

import httpx

from crm_web.model import Contact
from crm_web.security.discretion import SPEAKERS
from tests.integration.security.conftest import TLS
from tests.integration.security.matrix import PAGES
from tests.integration.security.tab import CANARY, DESK, STATE, event, opened, refusal


def test_who_is_not_signed_in_gets_nothing_of_the_states(served):
    paths = ("/", "/contacts", "/_event", "/_event/", "/_upload", "/_health", "/_all_routes", "/ping", "/api/me")
    answers = [httpx.get(served.origin + path, headers={"Accept": "text/html"}, verify=TLS) for path in paths]
    assert CANARY not in "".join(answer.text + str(answer.headers) for answer in answers)
    assert asyncio.run(refusal(served, {"Origin": served.origin})) == 403


def test_a_signed_in_page_does_not_get_its_own_cookie_back(served, eva):
    async def scenario():
        async with opened(served, eva) as tab:
            await tab.add()
            return "".join(tab.heard)

    heard = asyncio.run(scenario())
    assert CANARY in heard
    assert eva not in heard


def test_the_log_has_no_cookie_no_token_and_nothing_that_a_browser_said(served, eva):
    async def scenario():
        async with opened(served, eva) as tab:
            for name in (f"{DESK}inner", f"{DESK}archive", f"{DESK}add"):
                await tab.call(name, by="canary-log")
            await tab.call("canary-log.canary-log", note="canary-log")
            await tab.send("42/_event," + json.dumps(["client_error", {"message": "canary-log"}]))
            await tab.add()
            await tab.call(f"{DESK}dawdle")  # its second answer will find nobody
            await tab.hear("dawdling")
            return "".join(tab.heard)

    token = json.loads(asyncio.run(scenario()).partition('"client_token":')[2].partition(",")[0])
    wait_for_line(served, "disconnected client")
    log = served.log.read_text()
    assert "denied: " in log
    assert eva not in log
    assert token.partition("~")[0] not in log
    assert "canary-log" not in log


def test_all_of_reflex_that_speaks_of_tokens_is_discreet(whole):
    assert httpx.get(f"{whole.origin}/test/routes", verify=TLS).json()["discreet"] == [*SPEAKERS]


def test_a_page_s_content_is_not_logged_when_a_browser_asks_another_page_s_state_for_it(whole):
    with whole.writing() as session:
        session.merge(Contact(id="canary-log", last_name="canary-log"))
    logged = whole.log.read_text()

    async def scenario():
        async with opened(whole, whole.new_session("eva")) as tab:
            where = {"pathname": "/contacts", "asPath": "/contacts/canary-log"}
            asked = event(f"{STATE}{PAGES}settings_state.load", {}) | {"router_data": where}
            await tab.send("42/_event," + json.dumps(["event", asked]))
            await tab.load_fence(f"{STATE}{PAGES}list_state.load")

    asyncio.run(scenario())
    assert whole.log.read_text() == logged


def wait_for_line(served, words):
    async def scenario():
        async with asyncio.timeout(5):
            while words not in served.log.read_text():  # noqa: ASYNC110  a file tells nobody
                await asyncio.sleep(0.05)

    asyncio.run(scenario())
