"""`bin/start` once everything is set up: from the command to the first page that it answers."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import httpx

from tests.bench.figures import Figure, Result
from tests.bench.rig import Rig, cookies_of_eva
from tests.serving import free_port

STARTS = 5
LIMIT = 3000  # ms: issue 2


def start(rig: Rig) -> Result:
    running = rig.server()
    cookies = cookies_of_eva(running)
    data = rig.folder / "second start"
    shutil.copytree(running.data, data)
    times = [_start(data, cookies) for _ in range(STARTS)]
    return Result(
        [
            Figure("second start, until it serves", "ms", [serving for serving, _ in times]),
            Figure("second start, until the list's page is answered", "ms", [page for _, page in times], LIMIT),
        ]
    )


def _start(data: Path, cookies: dict[str, str]) -> tuple[float, float]:
    port = free_port()
    command = ["bin/start", "--port", str(port), "--data", str(data)]
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    ) as process:
        try:
            said = next((line for line in process.stdout if line.startswith("Serving ")), None)
            serving = time.perf_counter()
            page = httpx.get(
                f"http://127.0.0.1:{port}/contacts", cookies=cookies, headers={"Accept": "text/html"}, timeout=20
            )
            answered = time.perf_counter()
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()
    if said is None or page.status_code != 200:
        raise RuntimeError(f"bin/start did not serve the list: {said}, {page.status_code}")
    return (serving - begun) * 1000, (answered - begun) * 1000
