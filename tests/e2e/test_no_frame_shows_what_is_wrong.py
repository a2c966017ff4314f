"""Frame by frame: never another page's content, gaps where there was content, or what is only for who was here before."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.bench.slow_link import SlowLink
from tests.e2e.conftest import PHONE, sign_in, signed_in
from tests.e2e.frames import Frames
from tests.e2e.zigzag import Three
from tests.serving import PASSWORD, Server
from tests.until import until


@pytest.fixture
def language() -> str:
    return "en"


@contextmanager
def watched(browser: Browser, url: str, frames: Frames, **options: object) -> Iterator[BrowserContext]:
    context = browser.new_context(**{**PHONE, **options}, locale="en", base_url=url)
    frames.watch(context)
    yield context
    context.close()


def right(frames: Frames, paths: list[str]) -> None:
    """Everything was seen, and nothing of it was wrong."""
    assert all(frames.seen(path) for path in paths)
    assert frames.wrong() == []


def test_a_fast_zigzag_over_a_slow_line(browser, server, eva):
    three = Three(eva)
    frames = three.frames()
    with SlowLink(server.port, 300) as line, watched(browser, line.url, frames) as context:
        phone = sign_in(context, line, "eva")
        three.open(phone)
        three.zigzag(phone)
        three.look_at_each(phone)
        three.zigzag(phone)
    right(frames, three.paths)
    assert frames.loads() == 1


def test_without_a_network_and_when_it_is_back(browser, server, eva):
    three = Three(eva)
    frames = three.frames()
    with watched(browser, server.url, frames) as context:
        phone = sign_in(context, server, "eva")
        three.open(phone)
        three.look_at_each(phone)
        context.set_offline(True)
        three.zigzag(phone)
        context.set_offline(False)
        three.zigzag(phone)
        three.look_at_each(phone)
    right(frames, three.paths)
    assert frames.loads() == 1


def test_while_the_server_starts_anew(browser, tmp_path):
    with Server(tmp_path, "--demo", "20") as server, signed_in(server, "eva") as api:
        three = Three(api)
        frames = three.frames()
        with watched(browser, server.url, frames) as context:
            phone = sign_in(context, server, "eva")
            three.open(phone)
            three.look_at_each(phone)
            server.stop()
            three.zigzag(phone)
            server.start()
            three.zigzag(phone)
            expect(phone.locator(".connection")).to_be_empty(timeout=30_000)
            three.look_at_each(phone)
    right(frames, three.paths)
    assert frames.loads() == 1


@pytest.mark.parametrize("offline", [False, True], ids=["with a network", "without a network"])
def test_who_signs_in_after_somebody_else_sees_nothing_of_theirs(browser, server, eva, words, offline):
    three = Three(eva)
    path, title = next(iter(three.own.items()))
    secret = f"for-me-only-{uuid.uuid4().hex}"
    frames = three.frames(former=secret, of=eva.client.get("/api/me").json()["id"])
    with watched(browser, server.url, frames, service_workers="allow") as context:
        phone = sign_in(context, server, "eva")
        three.open(phone)
        until(phone, "() => navigator.serviceWorker.controller")
        phone.locator(f"main a[href='{path}']").tap()
        phone.get_by_role("textbox", name=words["field.note"], exact=True).fill(secret)
        phone.get_by_role("navigation").get_by_role("link", name=words["bar.menu"]).tap()
        context.set_offline(offline)
        leave(phone, words)
        context.set_offline(False)
        come_in(phone, words, "marek")
        expect(phone).not_to_have_url("/sign-in")
        phone.goto(path)
        expect(phone.get_by_role("heading", name=title)).to_be_visible()
        expect(phone.get_by_role("textbox", name=words["field.note"], exact=True)).to_have_value("")
        three.open(phone)
        three.zigzag(phone, times=1)
    assert any(one.former for one in frames.pictures)
    right(frames, [path])


def leave(phone: Page, words) -> None:
    phone.get_by_role("button", name=words["menu.sign_out"]).tap()
    phone.get_by_role("button", name=words["menu.sign_out_anyway"]).tap()
    expect(phone.get_by_role("textbox", name=words["sign_in.login"])).to_be_enabled()


def come_in(phone: Page, words, login: str) -> None:
    phone.get_by_role("textbox", name=words["sign_in.login"]).fill(login)
    phone.get_by_label(words["sign_in.password"]).fill(PASSWORD)
    phone.get_by_role("button", name=words["sign_in.sign_in"]).tap()
