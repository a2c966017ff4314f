"""Makes the mutants in a copy of the project, one after another, and lets the tests hunt them."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.mutants.mutant import Edit, Mutant
from tests.mutants.of_the_phone import PHONE_MUTANTS
from tests.mutants.of_the_server import SERVER_MUTANTS

ROOT = Path(__file__).parents[2]
MUTANTS = (*SERVER_MUTANTS, *PHONE_MUTANTS)
COPIED = ("crm_web", "tests", "migrations", "assets", "pyproject.toml", "requirements.lock")
NODE = Path(sys.executable).with_name("node")


def copy(folder: Path) -> Path:
    """Copy what the tests need; packages stay where they are."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / "tests/js/node_modules").symlink_to(ROOT / "tests/js/node_modules")
    return folder


def survivors(folder: Path, mutant: Mutant | None, killers: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Say of each file of tests whether it passes with the mutant, None for the app as it is."""
    with mutated(folder / "crm_web", mutant.edits if mutant else ()):
        for killer in killers:
            yield killer, _passes(folder, killer)


@contextmanager
def mutated(app: Path, edits: Iterable[Edit]) -> Iterator[None]:
    before = {edit.file: (app / edit.file).read_text("utf-8") for edit in edits}
    try:
        for edit in edits:
            text = (app / edit.file).read_text("utf-8")
            if text.count(edit.before) != 1:
                raise LookupError(f"{edit.file} has {text.count(edit.before)} times {edit.before!r}")
            (app / edit.file).write_text(text.replace(edit.before, edit.after), "utf-8")
        yield
    finally:
        for file, text in before.items():
            (app / file).write_text(text, "utf-8")


def _passes(folder: Path, tests: str) -> bool:
    """Run a file of tests. Raises RuntimeError where they neither passed nor failed."""
    if tests.endswith(".js"):
        command = [NODE, "--import", "./resolve.js", "--test", "--test-isolation=none", Path(tests).name]
    else:
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", tests]
    cwd = (folder / tests).parent if tests.endswith(".js") else folder
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{tests} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == 0
