"""A fresh database with the three agents, for as long as a rig needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlmodel import Session

from crm_web.settings import Settings
from crm_web.storage import transact
from crm_web.storage.database import open_database
from crm_web.storage.migrate import migrate
from tests.reliability.agents import hire
from tests.reliability.audit import audit
from tests.reliability.findings import Findings
from tests.reliability.told import Told


@contextmanager
def fresh(data: Path) -> Iterator[Path]:
    """Make it in the folder `data`, and let this process work with it."""
    opened = open_database(Settings(data_dir=data))
    migrate(opened)
    hire(opened)
    yield data
    transact.disconnect()


@contextmanager
def beside(data: Path) -> Iterator[Session]:
    """Read the database in the folder of a server, which may go on using it."""
    opened = open_database(Settings(data_dir=data))
    with Session(opened.reader) as session:
        yield session
    opened.reader.dispose()


def audited_in(data: Path, told: Told) -> Findings:
    with beside(data) as session:
        return audit(session, told)


def audited(told: Told) -> Findings:
    with transact.reading() as session:
        return audit(session, told)
