"""Chromium for the tests: the machine's, else Debian's package (as root), else Playwright's own.

Its headless shell has no windows and no notifications; a phone of its own takes a third of the time there.

`python -m tests.browser` installs one where none is found.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else []),
]  # fmt: skip


def find() -> str | None:
    """Return the path of a Chromium, None for Playwright's own; raises LookupError where there is none."""
    named = os.environ.get("CRM_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if named:
        return named
    if _playwrights():
        return None
    raise LookupError("No Chromium was found: run `python -m tests.browser`, or name one in CRM_CHROMIUM.")


def find_shell() -> str | None:
    """Return the path of a headless shell where there is one, else of a whole Chromium, as `find` does."""
    return os.environ.get("CRM_CHROMIUM") or next(filter(None, map(shutil.which, SHELLS)), None) or find()


def install() -> None:
    """Install a Chromium where none is found."""
    try:
        find()
    except LookupError:
        print("Installing a Chromium for the tests ...", file=sys.stderr, flush=True)
        if os.geteuid() == 0 and shutil.which("apt-get"):
            for command in (["update"], ["install", "-y", "chromium", SHELLS[0], "fonts-dejavu-core"]):
                subprocess.run(["apt-get", "-qq", *command], stdout=subprocess.DEVNULL, check=True)
        else:
            subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def _playwrights() -> bool:
    kept = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    folders = (
        [Path(kept)] if kept else [Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright"]
    )
    return any(found for folder in folders for found in folder.glob("chromium-*"))


if __name__ == "__main__":
    install()
