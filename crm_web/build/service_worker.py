"""`/sw.js`, written after the build: it names the files that a phone keeps, and its version is a hash over them."""

import hashlib
import json
from pathlib import Path
from typing import Any

from reflex_base.plugins import Plugin

from crm_web.build.content_policies import policies

TEMPLATE = Path(__file__).with_suffix(".js")
KEPT = ("assets/*", "icons/*", "**/index.html", "__spa-fallback.html", "manifest.webmanifest")
ONLY_ON_THE_SERVER = frozenset({".br", ".gz", ".map"})


class ServiceWorker(Plugin):
    """Writes the worker into the bundle; it stands last among the plugins, when no other changes a file any more."""

    def post_build(self, **context: Any) -> None:
        """Write sw.js beside the pages."""
        bundle = Path(context["static_dir"])
        (bundle / "sw.js").write_text(service_worker(bundle), "utf-8")


def service_worker(bundle: Path) -> str:
    """Return the worker for the pages and scripts in the folder `bundle`."""
    kept = sorted({file for pattern in KEPT for file in bundle.glob(pattern) if _is_kept(file)})
    digest = hashlib.sha256(TEMPLATE.read_bytes())
    for file in kept:
        digest.update(f"{file.relative_to(bundle)}\n".encode())
        digest.update(file.read_bytes())
    digest.update(json.dumps(policies(bundle)).encode())  # kept with the pages: a stricter one is another version
    script = TEMPLATE.read_text("utf-8").replace("__VERSION__", digest.hexdigest()[:16])
    script = script.replace("__FILES__", json.dumps([_address(bundle, file) for file in kept]))
    pages = _pages(bundle, kept)
    opened = [page for page in _opened(bundle) if page in pages]
    return script.replace("__PAGES__", json.dumps(pages)).replace("__OPENED__", json.dumps(opened))


def _is_kept(file: Path) -> bool:
    return file.is_file() and file.suffix not in ONLY_ON_THE_SERVER


def _pages(bundle: Path, kept: list[Path]) -> dict[str, str]:
    """Return which file shows the page at which address."""
    shown = (file for file in kept if file.name == "index.html" and file.parent != bundle)
    return {_address(bundle, file.parent): _address(bundle, file) for file in shown}


def _opened(bundle: Path) -> list[str]:
    """Return what the app's icon and its shortcuts open."""
    manifest = json.loads((bundle / "manifest.webmanifest").read_text("utf-8"))
    addresses = [manifest.get("start_url", ""), *(shortcut["url"] for shortcut in manifest.get("shortcuts", ()))]
    return sorted({address.partition("#")[0] for address in addresses})


def _address(bundle: Path, file: Path) -> str:
    return f"/{file.relative_to(bundle).as_posix()}"
