"""The browser bundle: built once, and again only when something that goes into it has changed.

`python -m crm_web.launch.bundle` builds it and does nothing else.
"""

import fcntl
import hashlib
import json
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_web.errors import SetupError
from crm_web.launch.environment import ROOT, prepare, use_own_npm_registry

SOURCES = ("crm_web/**/*", "assets/**/*", "reflex.lock/*", "rxconfig.py", "requirements.lock")
LOCK = ROOT / "reflex.lock" / "package-lock.json"
STAMP = ROOT / ".web" / "build" / ".fingerprint"
HOME = ROOT / ".reflex-home"  # Reflex makes .web anew


def build(*, force: bool = False) -> bool:
    """Build the bundle where it is missing or old, one start at a time; returns whether it was built. Raises SetupError."""
    if not force and _is_fresh():
        return False
    with _alone():
        if not force and _is_fresh():  # another start has built it
            return False
        print("Building the pages for the browser (once, about half a minute) ...", flush=True)
        _export()
        STAMP.write_text(fingerprint())  # now: the build may have written to reflex.lock
    return True


@contextmanager
def _alone() -> Generator[None]:
    """Wait until no other process builds in this folder."""
    HOME.mkdir(exist_ok=True)
    with (HOME / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _export() -> None:
    use_own_npm_registry()
    log = HOME / "build.log"
    with log.open("wb") as output:
        command = [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"]
        done = subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise SetupError("setup.build", log=log, last=_last_lines(log))
    LOCK.write_text(without_funding(LOCK.read_text("utf-8")), "utf-8")


def without_funding(lock: str) -> str:
    """Return npm's lock without the addresses at which packages take money: npm writes them back at each build."""
    content = json.loads(lock)
    for package in content["packages"].values():
        package.pop("funding", None)
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _is_fresh() -> bool:
    return STAMP.is_file() and STAMP.read_text() == fingerprint()


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


if __name__ == "__main__":
    prepare()
    build()
