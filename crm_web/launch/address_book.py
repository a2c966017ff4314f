"""`crm-web import FILE`: an address book brought in, with a progress bar on a terminal and plain lines elsewhere."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from rich.progress import Progress

from crm_web.connectors.person import Fault, Person
from crm_web.i18n import DEFAULT, translate
from crm_web.launch.person import person
from crm_web.services.imports import Report, import_file
from crm_web.storage.transact import reading

STEP = 10  # percent between two plain lines


def bring_in(file: Path, login: str | None) -> int:
    """Import `file` for the person called `login`; return the exit status: 1 when something was left out."""
    with reading() as session:
        actor = person(session, login)
    with _progress(file) as report:
        summary = import_file(file, actor, report)
    print(translate(DEFAULT, "import.summary", **vars(summary)))
    return 1 if summary.failed else 0


@contextmanager
def _progress(file: Path) -> Generator[Report]:
    size = file.stat().st_size if file.is_file() else 0
    if not sys.stdout.isatty():
        yield _PlainLines(file.name, size)
        return
    with Progress(transient=True, redirect_stderr=sys.stderr.isatty()) as progress:  # else `2>faults` stays empty
        task = progress.add_task(file.name, total=size or None)

        def report(each: Person | Fault) -> None:
            _tell(each)
            progress.update(task, completed=each.read)

        yield report


class _PlainLines:
    """Tells how far the file is read, now and then, where nobody looks at a bar: in a log."""

    def __init__(self, name: str, size: int) -> None:
        self._name, self._size, self._told = name, size, 0

    def __call__(self, each: Person | Fault) -> None:
        _tell(each)
        percent = 100 * each.read // max(1, self._size)
        if percent >= self._told + STEP:
            self._told = percent - percent % STEP
            print(f"{self._name}: {self._told} %", flush=True)


def _tell(each: Person | Fault) -> None:
    if isinstance(each, Fault):
        print(each.sentence(DEFAULT), file=sys.stderr, flush=True)
