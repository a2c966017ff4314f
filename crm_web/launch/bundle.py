"""The browser bundle: built once, and again only when something that goes into it has changed."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from crm_web.errors import SetupError
from crm_web.launch.environment import ROOT, use_own_npm_registry

SOURCES = ("crm_web/**/*", "assets/**/*", "reflex.lock/*", "rxconfig.py", "requirements.lock")
STAMP = ROOT / ".web" / "build" / ".fingerprint"


def build(*, force: bool = False) -> bool:
    """Build the bundle where it is missing or old; returns whether it was built. Raises SetupError."""
    if not force and STAMP.is_file() and STAMP.read_text() == fingerprint():
        return False
    print("Building the pages for the browser (once, about half a minute) ...", flush=True)
    use_own_npm_registry()
    log = ROOT / ".reflex-home" / "build.log"  # Reflex makes .web anew
    log.parent.mkdir(exist_ok=True)
    with log.open("wb") as output:
        command = [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"]
        done = subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise SetupError("setup.build", log=log, last=_last_lines(log))
    STAMP.write_text(fingerprint())  # now: the build may have written to reflex.lock
    return True


def fingerprint() -> str:
    """Return one hash over everything that the bundle is made of."""
    digest = hashlib.sha256()
    for path in _sources():
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for path in sorted({path for pattern in SOURCES for path in ROOT.glob(pattern)}):
        if path.is_file() and not {"__pycache__", "external"} & set(path.parts):
            yield path


def _last_lines(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-15:])
