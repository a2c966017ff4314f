"""What Lighthouse says of the built app on a phone: the list, an item and the page to sign in."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests import browser as chromium
from tests.bench.figures import Figure, Result
from tests.bench.rig import Rig, cookies_of_eva, sign_in
from tests.serving import free_port

FOLDER = Path(__file__).parents[1] / "lighthouse"
FOUND = Path("bench-results/lighthouse")  # the whole report of the last run of each kind of page
LACKING = {"performance": 5, "accessibility": 0, "best-practices": 0}  # points of 100: issue 7
RUNS = 3
QUIET = ("--quiet", "--no-enable-error-reporting", "--disable-storage-reset", "--output=json", "--output-path=stdout")


def lighthouse(rig: Rig) -> Result:
    _install()
    url = rig.server().url
    with _signed_in(rig) as port:
        scores = {name: [_scores(f"{url}{path}", port) for _ in range(RUNS)] for name, path in _pages(rig).items()}
    return Result(
        [
            Figure(f"{name}: points that {category} lacks", "n", [100 - each[category] for each in each_run], most)
            for name, each_run in scores.items()
            for category, most in LACKING.items()
        ]
    )


def _pages(rig: Rig) -> dict[str, str]:
    listed = httpx.get(f"{rig.server().url}/api/contacts?take=1", cookies=cookies_of_eva(rig.server()))
    return {"list": "/contacts", "item": f"/contacts/{listed.json()['items'][0]['id']}", "tickets": "/tickets"}


@contextmanager
def _signed_in(rig: Rig) -> Iterator[int]:
    """Give the port by which a browser of Eva's is spoken to."""
    port = free_port()
    context = rig.playwright.chromium.launch_persistent_context(
        rig.folder / "lighthouse",
        executable_path=chromium.find(),
        args=[*chromium.ARGUMENTS, f"--remote-debugging-port={port}"],
        base_url=rig.server().url,
    )
    try:
        sign_in(context, rig.server().url)
        yield port
    finally:
        context.close()


def _scores(url: str, port: int) -> dict[str, float]:
    """Return the points of 100 by category."""
    command = [FOLDER / "node_modules/.bin/lighthouse", url, f"--port={port}", *QUIET]
    only = f"--only-categories={','.join(LACKING)}"
    report = json.loads(subprocess.run([*command, only], check=True, capture_output=True, text=True).stdout)
    FOUND.mkdir(parents=True, exist_ok=True)
    (FOUND / f"{url.split('/')[3]}.json").write_text(json.dumps(report, indent=1), "utf-8")
    return {name: 100 * report["categories"][name]["score"] for name in LACKING}


def _install() -> None:
    stamp = FOLDER / "node_modules/.package-lock.json"
    if not stamp.is_file() or stamp.stat().st_mtime < (FOLDER / "package-lock.json").stat().st_mtime:
        subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=FOLDER, check=True)
