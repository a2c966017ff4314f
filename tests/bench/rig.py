"""What the benchmarks measure with: servers with data, one Chromium, phones on lines with latency."""

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import httpx
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests import browser as chromium
from tests.bench.slow_link import SlowLink
from tests.serving import COMMAND, PASSWORD, Server

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
CONTACTS = 300  # of the server that the phones use
KEPT = Path("bench-results/data")  # databases that take minutes to fill
MADE_FROM = (
    "crm_web/demo/*",
    "crm_web/entities/*",
    "crm_web/fields/*",
    "crm_web/services/*",
    "migrations/versions/*.py",
)


class Rig:
    """Everything is started when it is first needed, and ended with the rig."""

    def __enter__(self) -> Self:
        self._open = ExitStack()
        self._servers: dict[int, Server] = {}
        self.folder = Path(self._open.enter_context(tempfile.TemporaryDirectory()))
        return self

    def __exit__(self, *problem: object) -> None:
        self._open.close()

    @cached_property
    def playwright(self) -> Playwright:
        return self._open.enter_context(sync_playwright())

    @cached_property
    def browser(self) -> Browser:
        started = self.playwright.chromium.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
        self._open.callback(started.close)
        return started

    def server(self, contacts: int = CONTACTS) -> Server:
        """Return a running server with that many demo contacts."""
        if contacts not in self._servers:
            data = self.folder / str(contacts)
            shutil.copytree(_filled(contacts), data)
            self._servers[contacts] = self._open.enter_context(Server(data))
        return self._servers[contacts]

    @contextmanager
    def kept_phone(self, folder: Path, cpu: int = 1) -> Iterator[Page]:
        """Give Eva's phone with what it kept in `folder` when it was last open; it is off when this ends."""
        context = self.playwright.chromium.launch_persistent_context(
            folder,
            executable_path=chromium.find(),
            args=chromium.ARGUMENTS,
            **PHONE,
            locale="en",
            base_url=self.server().url,
        )
        try:
            context.add_init_script(path=Path(__file__).with_name("clock.js"))
            page = context.pages[0]
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": cpu})
            yield page
        finally:
            context.close()

    @contextmanager
    def phone(self, rtt: int = 0, cpu: int = 1, contacts: int = CONTACTS) -> Iterator[Page]:
        """Give Eva's phone: nothing in its cache, nothing opened; a line of `rtt` ms, a processor `cpu` times slower."""
        server = self.server(contacts)
        with ExitStack() as ends:
            url = ends.enter_context(SlowLink(server.port, rtt)).url if rtt else server.url
            context = self.browser.new_context(**PHONE, locale="en", base_url=url)
            ends.callback(context.close)
            context.add_init_script(path=Path(__file__).with_name("clock.js"))
            sign_in(context, url)
            page = context.new_page()
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": cpu})
            yield page


def measure(page: Page, act: Callable[[], object], event: str, condition: str, *which: str) -> dict[str, Any]:
    """Return the times, in ms, from the `event` that `act` causes to the frame in which `condition` holds (clock.js)."""
    page.evaluate("armed => clock.arm(...armed)", [event, condition, *which])
    act()
    return page.evaluate("clock.result")


def cookies_of_eva(server: Server) -> dict[str, str]:
    """Sign in, beside the browser."""
    person = {"login": "eva", "password": PASSWORD}
    answer = httpx.post(f"{server.url}/api/session", json=person, headers={"Origin": server.url})
    return dict(answer.raise_for_status().cookies)


def sign_in(context: BrowserContext, url: str) -> None:
    person = {"login": "eva", "password": PASSWORD}
    answer = context.request.post("/api/session", data=person, headers={"Origin": url})
    if not answer.ok:
        raise RuntimeError(f"Eva could not sign in: {answer.status} {answer.text()}")


def _filled(contacts: int) -> Path:
    """Return a folder with a database of that many contacts; made once for each state of the code that makes it."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in MADE_FROM for path in Path().glob(pattern) if path.is_file()):
        digest.update(path.read_bytes())
    folder = KEPT / f"{contacts}-{digest.hexdigest()[:12]}"
    if not folder.is_dir():
        for older in KEPT.glob(f"{contacts}-*"):
            shutil.rmtree(older)
        making = folder.with_suffix(".part")
        subprocess.run([COMMAND, "demo", "--contacts", str(contacts), "--data", making.absolute()], check=True)
        making.rename(folder)
    return folder
