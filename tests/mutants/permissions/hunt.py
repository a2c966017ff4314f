"""Lets the tests hunt the app without a check: first those that come by the check, then those with a server.

Those whose file is called as the check's file go first, then the quickest.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tests.mutants.hunt import copy, mutated
from tests.mutants.permissions.find import by_hand, places
from tests.mutants.permissions.recorder import WHERE
from tests.mutants.permissions.run import run, run_anew
from tests.mutants.permissions.switches import OFF, numbers, put_switches

SERVED = "tests/integration/security"  # each test there takes long, most ask a server in another process
WITH_SERVER = {  # by what the file of the check begins with
    "security/doors": ("doors", "large_bodies", "matrix"),
    "security/frames": ("open_sockets",),
    "security/gate": ("gate", "open_sockets", "nothing_leaks"),
    "security/guard": ("guard", "matrix"),
    "security/policies": ("guard",),
    "security/sessions": ("sessions", "session_life", "session", "gate"),
    "security/sockets": ("open_sockets",),
    "security/tokens": ("gate",),
    "security/": ("matrix",),
    "crm_web.py": ("matrix", "nothing_leaks"),
    "endpoints/live": ("live_streams",),
    "endpoints/session": ("session", "matrix"),
    "endpoints/attachments": ("matrix", "large_bodies"),
    "services/sign_in": ("people", "session"),
    "": ("matrix",),
}
NOT_RUN = (  # they read the code itself, start the built app, or kill it
    "unit/test_docs.py", "unit/test_docs_security.py", "unit/test_docs_sentences.py", "unit/mutants", *(f"integration/{name}" for name in (
        "reliability", "test_launcher.py", "test_launcher_on_postgresql.py", "test_backup_command.py", "test_live.py",
        "test_the_launched_app_is_closed.py", "test_reopening.py", "test_javascript.py", "test_service_worker.py",
        "test_restore_dies.py", "test_push.py", "test_migrations.py", "test_import_command.py", "test_export_command.py",
    )),
)  # fmt: skip
FEW = 40  # tests of the first try


@dataclass(frozen=True)
class Hunted:
    """What became of the app without a check: which test noticed first, none where it survived, and the seconds it took."""

    name: str
    killer: str
    seconds: float


class Hunt:
    """A copy of the project in which every check can be switched off, and which tests come by which."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._came_by = copy(folder), folder / "came_by.jsonl"
        self.places = numbers(places(self.folder / "crm_web"))
        put_switches(self.folder / "crm_web", self.places)

    def record(self) -> None:
        """Run all tests that need no server, with every check in place. Raises RuntimeError where one fails."""
        ignored = [f"--ignore=tests/{name}" for name in NOT_RUN] + [f"--ignore={SERVED}"]
        extra = ["-p", "tests.mutants.permissions.recorder", *ignored, "tests/unit", "tests/integration"]
        if failed := run(self.folder, extra, {WHERE: str(self._came_by)}):
            raise RuntimeError(f"fails with every check in place: {failed}")

    def hunted(self, chosen: Iterable[int]) -> Iterator[Hunted]:
        """Hunt those of the numbers."""
        tests = [json.loads(line) for line in self._came_by.read_text().splitlines()]
        for number in chosen:
            begun = monotonic()
            near = [test for test in tests if number in test["came_by"]]
            stem = Path(self.places[number].file).stem
            near.sort(key=lambda test: (stem not in test["test"], test["seconds"]))
            killer = self._killer(number, [test["test"] for test in near])
            yield Hunted(self.places[number].name, killer, monotonic() - begun)

    def _killer(self, number: int, near: list[str]) -> str:
        served = [f"{SERVED}/test_{name}.py" for name in _with_server(self.places[number].file)]
        for tests in (near[:FEW], near[FEW:], served):
            if tests and (failed := run(self.folder, ["-x", *tests], {OFF: str(number)})):
                return failed
        return ""


def hunted_by_hand(folder: Path, chosen: Iterable[str]) -> Iterator[Hunted]:
    """Hunt those of the names that were made by hand, each in the text itself, with the tests of their neighbourhood."""
    for name in chosen:
        begun, edit = monotonic(), by_hand()[name]
        served = [f"{SERVED}/test_{each}.py" for each in _with_server(edit.file)]
        parts = (NEAR_BY_HAND, served) if edit.file.startswith(OF_SERVICES) else (UNIT, served, NEAR_BY_HAND)
        with mutated(folder / "crm_web", (edit,)):
            killer = next((failed for tests in parts if (failed := run_anew(folder, ["-x", *tests]))), "")
        yield Hunted(name, killer, monotonic() - begun)


OF_SERVICES = (
    "services",
    "security/rights",
    "storage",
    "entities",
    "views",
    "endpoints/page",
)  # tests without a server are nearest
UNIT = ("tests/unit/security",)
NEAR_BY_HAND = (
    *UNIT, "tests/integration/test_scopes.py", "tests/integration/test_rights_of_roles.py",
    "tests/integration/test_closed_fields.py", "tests/integration/test_accounts.py", "tests/integration/test_forms.py",
    "tests/integration/test_exports.py", "tests/integration/test_uploads.py", "tests/integration/test_closed_words.py",
    "tests/integration/test_lists_by_letter.py", "tests/integration/test_kept_forms.py", "tests/integration/test_read_once.py",
    "tests/unit/endpoints/test_page_response.py",
)  # fmt: skip


def _with_server(file: str) -> tuple[str, ...]:
    return next(names for beginning, names in WITH_SERVER.items() if file.startswith(beginning))
