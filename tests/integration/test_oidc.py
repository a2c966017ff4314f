"""Signing in by another provider, with a real one on loopback: whom it lets in, and what lets nobody in."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from joserfc.jwk import ECKey
from sqlmodel import select, update
from starlette.applications import Starlette

from crm_web import settings
from crm_web.connectors import oidc as connector
from crm_web.endpoints import oidc, session
from crm_web.errors import SetupError, SignedOut
from crm_web.model import User, UserIdentity
from crm_web.security.process import check_deployment
from crm_web.services.identities import owner
from crm_web.settings import Settings
from crm_web.storage import transact
from tests.integration.auditing import written
from tests.provider import CLIENT, SECRET, Provider

APP = Starlette(routes=[*session.routes, *oidc.routes])
OURS = "http://localhost:8000"


@pytest.fixture
def provider(new_process, monkeypatch) -> Iterator[Provider]:
    assert new_process
    monkeypatch.setattr(connector, "_known", {})
    with transact.writing() as writing:
        writing.exec(update(User).where(User.login == "eva").values(email="eva@example.cz"))
    with Provider() as running:
        use(monkeypatch, oidc_url=running.url)
        yield running


def use(monkeypatch, **changes) -> None:
    said = {"oidc_client_id": CLIENT, "oidc_client_secret": SECRET, **changes}
    ours = replace(settings.current(), **said)
    monkeypatch.setattr(settings, "_chosen", [ours])


async def _trip(path: str, spoil) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(APP), base_url=OURS) as browser:
        there = await browser.get(path)
        if "/authorize" not in there.headers["location"]:
            return there
        async with httpx.AsyncClient() as web:
            back = (await web.get(there.headers["location"])).headers["location"]
        assert back.startswith(f"{OURS}/api/oidc/callback?")
        query = dict(parse_qsl(urlsplit(back).query))
        return await browser.get("/api/oidc/callback", params=spoil(query, browser) or query)


def trip(path: str = "/api/oidc/start", spoil=lambda _query, _browser: None) -> httpx.Response:
    """Go to the provider and come back; `spoil` may change what comes back."""
    return asyncio.run(_trip(path, spoil))


def lets_in(answer: httpx.Response) -> str:
    """Return who is signed in now, "" for nobody."""
    assert answer.status_code == 302
    return answer.cookies.get("crm-user", "")


def test_who_has_the_address_that_the_provider_verified_is_signed_in(provider, eva):
    came = trip("/api/oidc/start?next=/tickets")
    assert (lets_in(came), came.headers["location"]) == (eva.id, "/tickets")
    assert provider.asked["code_challenge_method"] == "S256"
    assert provider.asked["scope"] == "openid email profile"
    assert [event.event for event in written()] == ["identity_added", "signed_in"]


def test_afterwards_the_subject_counts_and_no_longer_the_address(provider, eva):
    trip()
    provider.claims |= {"email": "other@example.cz", "email_verified": False}
    assert lets_in(trip()) == eva.id
    provider.claims |= {"sub": "person-2", "email": "eva@example.cz"}
    assert lets_in(trip()) == ""


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email_verified": "true"},
        {"email_verified": None},
        {"email": "nobody@example.cz"},
        {"email": ""},
        {"email": None},
        {"sub": ""},
        {"sub": "x" * 256},
        {"sub": "person-1\0"},
    ],
)
def test_who_is_not_known_is_not_let_in(provider, claims):
    provider.claims |= claims
    answer = trip()
    assert (lets_in(answer), answer.headers["location"]) == ("", "/sign-in?oidc=unknown")
    assert [event.event for event in written()] == ["sign_in_failed"]


def test_a_demo_account_is_let_in_over_loopback_only(provider, eva):
    with transact.writing() as writing:
        writing.get_one(User, eva.id).demo = True
    assert lets_in(trip()) == eva.id
    with transact.writing() as writing, pytest.raises(SignedOut):
        owner(writing, provider.url, provider.claims, "", local=False)


@pytest.mark.parametrize(
    "changes",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"iss": "https://evil.example"},
        {"aud": "another"},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"aud": [CLIENT, "another"], "azp": "another"},
    ],
)
def test_a_token_that_is_not_for_this_trip_lets_nobody_in(provider, changes):
    provider.changes = changes
    answer = trip()
    assert (lets_in(answer), answer.headers["location"]) == ("", "/sign-in?oidc=failed")


def test_a_token_that_somebody_else_signed_lets_nobody_in(provider):
    provider.key = ECKey.generate_key("P-256", {"kid": "one"})
    assert lets_in(trip()) == ""


def _without_cookie(_query, browser):
    browser.cookies.clear()


def _other_state(query, _browser):
    return {**query, "state": "x" * 43}


def _other_code(query, _browser):
    return {**query, "code": "x"}


@pytest.mark.parametrize("spoil", [_without_cookie, _other_state, _other_code, lambda _query, _browser: {"error": "x"}])
def test_a_way_back_that_is_not_this_browsers_lets_nobody_in(provider, spoil):
    assert provider
    assert lets_in(trip(spoil=spoil)) == ""


def test_a_way_back_is_gone_once(provider, eva):
    assert provider
    kept = {}

    def keep(query, browser):
        kept.update(query=dict(query), cookies=dict(browser.cookies))

    assert lets_in(trip(spoil=keep)) == eva.id

    async def again() -> httpx.Response:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(APP), base_url=OURS, cookies=kept["cookies"]
        ) as browser:
            return await browser.get("/api/oidc/callback", params=kept["query"])

    assert lets_in(asyncio.run(again())) == ""


def test_who_is_disabled_is_not_let_in(provider, eva):
    assert provider
    with transact.writing() as writing:
        writing.exec(update(User).where(User.id == eva.id).values(active=False))
    assert lets_in(trip()) == ""


def test_people_are_added_only_where_a_role_is_set_for_them(provider, monkeypatch):
    provider.claims |= {"sub": "person-9", "email": "Nova@Example.cz", "name": "Petra  Nová"}
    assert lets_in(trip()) == ""
    use(monkeypatch, oidc_role="agent")
    user_id = lets_in(trip())
    with transact.reading() as reading:
        added = reading.get_one(User, user_id)
        (identity,) = reading.exec(select(UserIdentity))
    assert (added.login, added.email, added.name, added.role) == (
        "nova@example.cz",
        "nova@example.cz",
        "Petra Nová",
        "agent",
    )
    assert (identity.subject, identity.user_id) == ("person-9", user_id)


def test_nobody_gets_an_account_by_the_name_of_another_ones_login(provider, monkeypatch):
    with transact.writing() as writing:
        writing.exec(update(User).where(User.login == "marek").values(login="marek@example.cz"))
    use(monkeypatch, oidc_role="agent")
    provider.claims |= {"sub": "person-9", "email": "marek@example.cz"}
    assert lets_in(trip()) == ""


@pytest.mark.parametrize(
    "path", ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\r\nSet-Cookie: x=y"]
)
def test_afterwards_one_is_on_a_page_of_ours(provider, path):
    assert provider
    came = asyncio.run(_trip(httpx.URL("/api/oidc/start", params={"next": path}), lambda _query, _browser: None))
    assert came.headers["location"] == "/contacts"


def test_a_provider_that_is_away_is_told(provider, monkeypatch):
    assert provider
    use(monkeypatch, oidc_url="http://127.0.0.1:9")
    assert trip().headers["location"] == "/sign-in?oidc=unreachable"


def test_without_a_provider_there_is_none(database):
    assert database

    async def asked() -> list[httpx.Response]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(APP), base_url=OURS) as browser:
            return [await browser.get(f"/api/oidc{path}") for path in ("", "/start", "/callback")]

    about, *others = asyncio.run(asked())
    assert about.json() == {"name": ""}
    assert [each.status_code for each in others] == [404, 404]


@pytest.mark.parametrize(
    "wrong", [{"oidc_url": "http://id.example.com"}, {"oidc_url": "ftp://x"}, {"oidc_role": "root"}]
)
def test_a_provider_that_others_can_hear_is_refused(wrong):
    with pytest.raises(SetupError):
        check_deployment(Settings(**wrong))
    check_deployment(Settings(oidc_url="https://id.example.com", oidc_role="agent"))
