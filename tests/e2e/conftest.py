"""One built app and one Chromium for the whole run, a server for each file, a phone and contacts for each test."""

import functools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect, sync_playwright

from crm_web.i18n import CATALOGS
from tests import browser as chromium
from tests.e2e.api import Api, signed_in
from tests.e2e.hands import Taps
from tests.serving import PASSWORD, Server

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
PHONE["service_workers"] = "block"  # or each new phone fetches the whole app once more; those that need it allow it
# Headless Chromium asks which program dials, and takes no taps until it is told. A phone has one.
NO_DIALLER = (
    "addEventListener('click', (event) => event.target.closest?.('[href^=tel],[href^=sms]') && event.preventDefault())"
)
DEMO = ("--demo", "200")
REFUSED = "Content Security Policy"  # stands in each line of Chromium about what a policy forbids
expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the demo's people and their items, of which each file of tests has a copy."""
    with Server(tmp_path_factory.mktemp("filled"), *DEMO) as running:
        pass
    return running.data


@pytest.fixture(scope="module")
def server(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of each file's own: no test finds what another file's tests have left."""
    data = tmp_path_factory.mktemp("data")
    shutil.copytree(filled, data, dirs_exist_ok=True)
    with Server(data, *DEMO) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.find_shell(), args=chromium.ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(autouse=True)
def policy_reports(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What any browser of any test reports against the policy of a page; a test that leaves some here fails."""
    reports: list[str] = []
    for opener, name in ((Browser, "new_context"), (BrowserType, "launch_persistent_context")):
        monkeypatch.setattr(opener, name, watched(getattr(opener, name), reports))
    yield reports
    assert reports == []


def watched(opening: Callable[..., BrowserContext], reports: list[str]) -> Callable[..., BrowserContext]:
    @functools.wraps(opening)
    def opened(*arguments: object, **options: object) -> BrowserContext:
        context = opening(*arguments, **options)
        context.on("console", lambda said: reports.append(said.text) if REFUSED in said.text else None)
        return context

    return opened


@pytest.fixture(params=["en", "cs"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def words(language: str) -> dict[str, str]:
    """The texts of the screen in the language of the test."""
    return CATALOGS[language]


@pytest.fixture(scope="module")
def eva(server: Server) -> Iterator[Api]:
    with signed_in(server, "eva") as api:
        yield api


@pytest.fixture(scope="module")
def marek(server: Server) -> Iterator[Api]:
    with signed_in(server, "marek") as api:
        yield api


@pytest.fixture(scope="module")
def admin(server: Server) -> Iterator[Api]:
    with signed_in(server, "admin") as api:
        yield api


@pytest.fixture
def context(browser: Browser, server: Server, language: str) -> Iterator[BrowserContext]:
    """A phone on which nobody has signed in."""
    made = browser.new_context(**PHONE, locale=language, base_url=server.url)
    made.add_init_script(NO_DIALLER)
    yield made
    made.close()


@pytest.fixture
def phone(context: BrowserContext, server: Server) -> Page:
    """Eva's phone: signed in, nothing opened yet."""
    return sign_in(context, server, "eva")


@pytest.fixture
def hand(phone: Page, request: pytest.FixtureRequest) -> Taps:
    """What Eva works with: taps, or what the test says."""
    return getattr(request, "param", Taps)(phone)


@pytest.fixture
def sign_in_as(context: BrowserContext, server: Server) -> Callable[[str], Page]:
    return lambda login: sign_in(context, server, login)


def sign_in(context: BrowserContext, server: Server, login: str) -> Page:
    answer = context.request.post(
        "/api/session", data={"login": login, "password": PASSWORD}, headers={"Origin": server.url}
    )
    assert answer.status == 204
    return context.new_page()
