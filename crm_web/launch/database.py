"""The database before the first request: opened, brought up to date, filled with demo data on a first start."""

from sqlmodel import Session, col, select

from crm_web.demo.fill import fill as fill_demo
from crm_web.errors import SetupError
from crm_web.model import User
from crm_web.security.process import check_deployment
from crm_web.services import form_seeds
from crm_web.settings import Settings
from crm_web.storage import files, transact
from crm_web.storage.database import open_database
from crm_web.storage.migrate import migrate


def check(settings: Settings) -> None:
    """Refuse a deployment that would be unsafe, before anything is made. Raises SetupError."""
    check_deployment(settings)


def prepare(settings: Settings, *, demo: int | None) -> None:
    """Open and migrate; where nobody can sign in yet, add the demo accounts and `demo` contacts (None: nothing)."""
    opened = open_database(settings)
    migrate(opened)
    transact.connect(opened)
    files.connect(files.open_files(settings))
    with transact.reading() as session:
        empty, accounts = _state(session)
        seeded = form_seeds.is_seeded(session)
    if not seeded:
        with transact.writing() as session:
            form_seeds.seed(session)
    check_deployment(settings, demo_accounts=accounts)
    if empty and demo is not None:
        check_deployment(settings, demo_accounts=True)
        print(f"Making the demo data: {demo} contacts ...", flush=True)
        fill(settings, demo)


def fill(settings: Settings, count: int) -> None:
    """Add the demo data to a database without people. Raises SetupError where there are some."""
    with transact.reading() as session:
        if not _state(session)[0]:
            raise SetupError("setup.demo_not_empty")
    fill_demo(count, settings.demo_password, files.current())


def _state(session: Session) -> tuple[bool, bool]:
    people = session.exec(select(User.demo).order_by(col(User.demo).desc()).limit(1)).first()
    return people is None, bool(people)
