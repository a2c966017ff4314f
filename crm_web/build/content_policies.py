"""What each built page may load and run: its Content-Security-Policy, with the hashes of the scripts that stand in it.

Scripts and styles in files come from /assets/ alone: an attached file has an address of this origin, and must never be one.
"""

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

FILE = "content-policies.json"  # beside the bundle: nobody is served it
ANY_PAGE = ""  # the key of the policy of pages that are made by the script alone
FALLBACKS = ("__spa-fallback.html", "404.html")
ORIGIN = "https://origin.invalid"  # stands for the page's own origin until an answer is sent
FRAME = (
    Path(__file__).parents[1] / "components/fields/html.jsx"
)  # draws formatted text in a frame, which has this policy too
DIRECTIVES = (
    "default-src 'none'",
    "connect-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src {origin}/sw.js",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
)


def read_policies(bundle: Path) -> dict[str, str]:
    """Return what was written in the build; nothing while there is no bundle yet."""
    written = bundle.parent / FILE
    return json.loads(written.read_text("utf-8")) if written.is_file() else {}


def policies(bundle: Path) -> dict[str, str]:
    """Return {address of a page's file: its policy}, and that of ANY_PAGE."""
    scripts = {f"/{page.relative_to(bundle).as_posix()}": list(_hashes(page)) for page in bundle.glob("**/*.html")}
    any_page = {script for page in FALLBACKS for script in scripts.get(f"/{page}", ())}
    made = {page: policy(of_page) for page, of_page in sorted(scripts.items())}
    return made | {ANY_PAGE: policy(sorted(any_page))}


def policy(hashes: Sequence[str]) -> str:
    """Return the policy of a page with these scripts in it."""
    scripts = " ".join(["script-src {origin}/assets/", *(f"'{each}'" for each in hashes)])
    styles = f"style-src {{origin}}/assets/ '{_hash(_style_of_frame())}'"
    return "; ".join((*DIRECTIVES, styles, scripts)).format(origin=ORIGIN)


@cache
def _style_of_frame() -> str:
    return FRAME.read_text("utf-8").partition("<style>")[2].partition("</style>")[0]


def _hashes(page: Path) -> Iterator[str]:
    for script in _Scripts(page.read_text("utf-8")).found:
        yield _hash(script)


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


class _Scripts(HTMLParser):
    """Finds the scripts that stand in a page, as a browser hashes them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and "src" not in dict(attrs)
        if self._inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"
