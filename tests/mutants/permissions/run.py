"""Runs tests in a copy of the project."""

import multiprocessing
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest

# Starting is what takes longest, so the libraries and the app are loaded once, in a process that is copied for each run.
LOADED = [
    "pytest", "reflex", "alembic", "httpx", "websockets", "uvicorn", "psycopg", "argon2", "crm_web.views", "crm_web.endpoints.items",
    "crm_web.endpoints.ops", "crm_web.endpoints.exports", "crm_web.endpoints.drafts", "crm_web.endpoints.attachments",
    "crm_web.services.imports", "crm_web.services.accounts", "crm_web.demo.fill",
]  # fmt: skip
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(LOADED)
PYTEST = (
    "-q",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
    "-p",
    "no:cacheprovider",
    "-k",
    "not postgresql",
    "--tb=no",
)


def run(folder: Path, arguments: list[str], environment: dict[str, str]) -> str:
    """Return the first test that fails, or nothing. The first call decides which copy of the app is loaded."""
    os.environ["PYTHONPATH"] = str(folder)
    said = folder / "said.txt"
    process = PROCESSES.Process(target=_pytest, args=(folder, [*PYTEST, *arguments], environment, said))
    with chdir(folder):  # where the process that loads everything looks first
        process.start()
    process.join()
    return _first_failed(process.exitcode, said.read_text(errors="replace"))


def run_anew(folder: Path, arguments: list[str]) -> str:
    """Do the same in a process that loads the app as it stands in the folder now."""
    command = [sys.executable, "-m", "pytest", *PYTEST, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return _first_failed(done.returncode, done.stdout)


def _pytest(folder: Path, arguments: list[str], environment: dict[str, str], said: Path) -> None:
    with said.open("w") as output:
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
    os.environ.update(environment)
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    os._exit(pytest.main(arguments))


def _first_failed(status: int | None, said: str) -> str:
    """Raise RuntimeError where tests neither passed nor failed."""
    lines = said.splitlines()
    failed = [line.split(" ")[1] for line in lines if line.startswith(("FAILED ", "ERROR "))]
    if status not in {0, 1, 2} or bool(failed) != (status != 0):
        raise RuntimeError(f"pytest ended with {status}:\n" + "\n".join(lines[-30:]))
    return failed[0] if failed else ""
