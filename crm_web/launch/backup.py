"""`crm-web backup FILE` and `crm-web restore FILE`, while the app runs or not."""

import asyncio
import sys
from pathlib import Path

from crm_web.model.moment import now
from crm_web.security import audit
from crm_web.settings import Settings
from crm_web.storage import backup, files, transact
from crm_web.storage.database import data_folder
from crm_web.storage.manifest import Manifest
from crm_web.storage.transact import writing_quietly


def back_up(file: Path) -> int:
    """Make a backup; return the exit status: 1 where a file of an attachment was missing. Raises SetupError."""
    made = asyncio.run(backup.back_up(file, transact.current(), files.current()))
    print(f"Backed up to {file}: {_contents(made)}.")
    for name in made.missing:
        print(f"The file of the attachment {name} is missing or damaged.", file=sys.stderr)
    return 1 if made.missing else 0


def restore(file: Path, settings: Settings) -> None:
    """Let everything be as in a backup. Raises SetupError."""
    before = data_folder(settings) / f"before-restore-{now():%Y%m%dT%H%M%S}Z.tar"
    made = asyncio.run(backup.restore(file, transact.current(), files.current(), before))
    with writing_quietly() as session:
        audit.record(session, "", "restored", made_at=made.made_at)
    print(f"Restored what was backed up at {made.made_at}: {_contents(made)}.")
    print(f"What was there before is in {before}.")


def _contents(made: Manifest) -> str:
    return f"the database, {len(made.files)} files"
