"""The guard before every handler of every state: the whole registry, every role, by hand-made events."""

import asyncio

import httpx
import pytest

from crm_web.security.rights import ROLES
from tests.integration.security.conftest import TLS
from tests.integration.security.tab import DESK, STATE, opened

EVERYBODY = set(ROLES)
LOADING = f"{STATE}reflex___state____on_load_internal_state."
# Who may call what from a browser, with what; everything else that is registered nobody may.
TABLE = {
    f"{DESK}add": (EVERYBODY, {"by": 1}),
    f"{DESK}take": (EVERYBODY, {"item": {"a": "b"}, "ids": [1]}),
    f"{DESK}chain": (EVERYBODY, {}),
    f"{DESK}dawdle": (EVERYBODY, {}),
    f"{DESK}archive": ({"manager", "admin"}, {}),
    f"{DESK}configure": ({"admin"}, {}),
    f"{DESK}inner": (set(), {}),
    f"{STATE}hydrate_and_load": (EVERYBODY, {"hashes": []}),
    f"{LOADING}on_load_internal": (EVERYBODY, {}),
}
# What a stranger would send to Reflex's own handlers.
LIKELY = {
    "setvar": {"var_name": "secret", "value": "x"},
    "set_is_hydrated": {"value": True},
    "update_vars_internal": {"vars": {f"{DESK}secret": "x"}},
    "handle_frontend_exception": {"info": "canary-log", "component_stack": ""},
}


def ask(served, path):
    return httpx.get(served.origin + path, verify=TLS).json()


def ran_after(served, secret, calls):
    """Return the names of the handlers that ran, of those `calls` (name, payload)."""

    async def scenario():
        async with opened(served, secret) as tab:
            ask(served, "/test/ran")
            for name, payload in calls:
                await tab.call(name, **payload)
            await tab.add()

    asyncio.run(scenario())
    ran = ask(served, "/test/ran")
    fence = max(place for place, name in enumerate(ran) if name == f"{DESK}add")
    return ran[:fence] + ran[fence + 1 :]


@pytest.fixture
def registered(served):
    return ask(served, "/test/handlers")


def test_every_handler_of_ours_has_a_row_in_the_table(registered):
    ours = {name for name in registered if name.startswith(DESK) and not name.endswith(".setvar")}
    assert ours == {name for name in TABLE if name.startswith(DESK)}


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_call_what_the_table_says_and_nothing_else(served, registered, role):
    secret = served.new_session({"agent": "eva", "manager": "marek", "admin": "admin"}[role])
    calls = [
        (name, TABLE[name][1] if name in TABLE else LIKELY.get(name.rpartition(".")[2], {})) for name in registered
    ]
    expected = [name for name in registered if role in TABLE.get(name, (set(), {}))[0]]
    ran = [name for name in ran_after(served, secret, calls) if name != f"{DESK}inner"]  # that one is chained
    assert ran == expected


def test_what_a_browser_may_not_call_another_handler_may(served, eva):
    async def scenario():
        async with opened(served, eva) as tab:
            await tab.call(f"{DESK}chain")
            return await tab.hear("inner for")

    assert "inner for eva" in asyncio.run(scenario())


@pytest.mark.parametrize(
    ("handler", "payload"),
    [
        ("add", {}),
        ("add", {"by": "1"}),
        ("add", {"by": 1.5}),
        ("add", {"by": True}),
        ("add", {"by": None}),
        ("add", {"by": 1, "note": 7}),
        ("add", {"by": 1, "extra": 1}),
        ("add", {"by": 1, "state": 1}),
        ("take", {"item": {"a": 1}, "ids": []}),
        ("take", {"item": [], "ids": []}),
        ("take", {"item": {}, "ids": ["1"]}),
        ("take", {"item": {}, "ids": {}}),
        ("chain", {"by": 1}),
    ],
)
def test_a_payload_that_is_not_the_handlers_is_refused(served, eva, handler, payload):
    assert ran_after(served, eva, [(DESK + handler, payload)]) == []


@pytest.mark.parametrize("payload", [{"vars": {f"{DESK}secret": "x"}}, {"hashes": [1]}, {"extra": 1}])
def test_what_comes_with_the_hello_is_checked_too(served, eva, payload):
    assert ran_after(served, eva, [(f"{STATE}hydrate_and_load", payload)]) == []


def test_a_handler_that_says_nowhere_who_may_call_it_stops_the_next_start(served, registered):
    told = httpx.get(f"{served.origin}/test/careless", verify=TLS).text
    (name,) = set(ask(served, "/test/handlers")) - set(registered) - {told.split()[2].rpartition(".")[0] + ".setvar"}
    assert told.startswith(f"The handler {name} says nowhere who may call it.")


def test_a_handler_knows_who_calls(served, admin):
    async def scenario():
        async with opened(served, admin) as tab:
            await tab.call(f"{DESK}configure")
            return await tab.hear("configured by")

    assert "configured by admin" in asyncio.run(scenario())
