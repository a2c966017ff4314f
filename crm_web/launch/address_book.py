"""`crm-web import FILE`: an address book brought in, with a progress bar on a terminal and plain lines elsewhere."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from rich.progress import Progress
from sqlmodel import Session, col, select

from crm_web.connectors.person import Fault, Person
from crm_web.errors import SetupError
from crm_web.i18n import DEFAULT, translate
from crm_web.model import User
from crm_web.security.rights import Actor
from crm_web.services.imports import Report, import_file
from crm_web.services.sign_in import normal_login
from crm_web.storage.transact import reading

STEP = 10  # percent between two plain lines


def bring_in(file: Path, login: str | None) -> int:
    """Import `file` for the person called `login`; return the exit status: 1 when something was left out."""
    with reading() as session:
        actor = _actor(session, login)
    with _progress(file) as report:
        summary = import_file(file, actor, report)
    print(translate(DEFAULT, "import.summary", **vars(summary)))
    return 1 if summary.failed else 0


def _actor(session: Session, login: str | None) -> Actor:
    """Return whose contacts they become: who is named, else the first administrator. Raises SetupError."""
    people = select(User).where(col(User.active)).order_by(col(User.created_at), col(User.login))
    chosen = people.where(User.login == normal_login(login)) if login else people.where(User.role == "admin")
    user = session.exec(chosen).first()
    if user is None:
        raise SetupError("import.no_login" if login else "import.no_admin", login=login)
    return Actor(user.id, user.login, user.name, user.role, user.language)


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
