"""Pictures of the screens of the app as it is started: `python -m tests.screenshots` makes the README's and the manifest's.

`--all` takes every screen in every look into tests/artifacts/screens/, `--only detail menu` some of them. What no picture should
have, a page wider than its window or an error in a script, is said at the end.
"""

import argparse
import tempfile
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import APIRequestContext, Browser, Page, sync_playwright

from crm_web.i18n import CATALOGS
from tests import browser as chromium
from tests.screens import SCREENS, TYPED_INTO, Screen
from tests.serving import PASSWORD, Server

ROOT = Path(__file__).resolve().parents[1]
COMMITTED = ROOT / "docs/screenshots"
COMMITTED_SCREENS = {"contact": "corrected-number", "contacts": "contacts", "ticket": "ticket", "conflict": "conflict"}
MANIFEST = ROOT / "assets/screenshots"
EVERY = ROOT / "tests/artifacts/screens"
LARGEST = 150_000  # bytes of a picture that is committed
PATIENCE = 20_000  # ms


@dataclass(frozen=True)
class Look:
    """A window, a theme, a language. `text` is the size of the text in per cent."""

    name: str = "phone"
    width: int = 390
    height: int = 844
    text: int = 100
    theme: str = "light"
    language: str = "en"
    scale: float = 1


MANIFEST_SCREENS = {
    "contacts": ("contacts", Look(scale=2)),
    "contact": ("detail", Look(scale=2)),
    "phone": ("phone", Look(scale=2)),
    "desk": ("detail", Look("desktop", 1280, 800)),
}


def every_look() -> Iterator[Look]:
    for theme, language in product(("light", "dark"), CATALOGS):
        yield Look(theme=theme, language=language)
        yield Look("desktop", 1280, 800, theme=theme, language=language)
        yield Look("large-text", text=200, theme=theme, language=language)
        yield Look("keyboard", height=440, theme=theme, language=language)


class Studio:
    """Eva's phones. `complaints` are what no picture should have."""

    def __init__(self, browser: Browser, server: Server):
        self.browser, self.url = browser, server.url
        self.complaints: list[str] = []
        with self.page(Look(), None) as page:
            self.jana = self.prepare(page.context.request)
            self.signed_in = page.context.storage_state()

    def prepare(self, api: APIRequestContext) -> str:
        """Sign in and give Jana a history; returns her id."""
        ours = {"Origin": self.url}
        assert api.post("/api/session", data={"login": "eva", "password": PASSWORD}, headers=ours).ok
        (jana,) = api.get("/api/contacts?q=601234567").json()["items"]
        patch = {"note": {"from": jana["note"], "to": "Volat po obědě."}}
        op = {"op_id": str(uuid.uuid4()), "kind": "contact", "id": jana["id"], "base_version": 1, "patch": patch}
        assert api.post("/api/ops", data=op, headers=ours).ok
        return jana["id"]

    def take_committed(self, name: str, screen: str) -> None:
        """Take a picture for the documents, as sharp as its size allows."""
        file = COMMITTED / f"{name}.png"
        for scale in (2, 1.5, 1):
            self.take(screen, Look(scale=scale), file)
            if file.stat().st_size <= LARGEST:
                print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB, {scale} pixels to a point")
                return

    def take_all(self, screens: Iterable[str]) -> None:
        for look, screen in product(every_look(), screens):
            if look.name != "keyboard" or screen in TYPED_INTO:
                self.take(screen, look, EVERY / f"{screen}-{look.name}-{look.theme}-{look.language}.png")
        print(f"{EVERY.relative_to(ROOT)}: {len(list(EVERY.glob('*.png')))} pictures")

    def take(self, screen: str, look: Look, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        with self.page(look, self.signed_in) as page:
            SCREENS[screen](Screen(page, CATALOGS[look.language], self.jana))
            page.evaluate(
                "size => { document.documentElement.style.fontSize = size }", f"{look.text}%" * (look.text != 100)
            )
            page.wait_for_load_state("networkidle")
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                self.complaints.append(f"{file.name}: wider than its window")
            page.screenshot(path=file)

    @contextmanager
    def page(self, look: Look, signed_in: object) -> Iterator[Page]:
        """A phone of its own: what is typed into it is gone afterwards."""
        is_phone = look.width < 600
        context = self.browser.new_context(
            base_url=self.url,
            viewport={"width": look.width, "height": look.height},
            device_scale_factor=look.scale,
            is_mobile=is_phone,
            has_touch=is_phone,
            color_scheme=look.theme,
            reduced_motion="reduce",
            locale=look.language,
            storage_state=signed_in,
        )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        yield page
        context.close()


def main() -> None:
    parser = argparse.ArgumentParser(description="Take pictures of the screens.")
    parser.add_argument("--all", action="store_true", help="every screen, in all windows, themes and languages")
    parser.add_argument("--only", choices=SCREENS, nargs="+", help="these, in all windows, themes and languages")
    wanted = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as data,
        Server(Path(data), "--demo", "200") as server,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
        studio = Studio(browser, server)
        if wanted.all or wanted.only:
            studio.take_all(wanted.only or SCREENS)
        else:
            for name, (screen, look) in MANIFEST_SCREENS.items():
                studio.take(screen, look, MANIFEST / f"{name}.png")
            for name, screen in COMMITTED_SCREENS.items():
                studio.take_committed(name, screen)
        browser.close()
    print(*studio.complaints, sep="\n")


if __name__ == "__main__":
    main()
