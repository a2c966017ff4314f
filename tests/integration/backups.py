"""Backups of the database of a test, made and restored as the commands do."""

import asyncio
import tarfile
from pathlib import Path

from sqlmodel import select

from crm_web.model import Clock
from crm_web.security.rights import Actor
from crm_web.storage import backup, files, transact
from tests.integration.api import api


def back_up(file: Path) -> Path:
    asyncio.run(backup.back_up(file, transact.current(), files.current()))
    return file


def restore(file: Path) -> Path:
    """Restore a backup; return the file in which the state before is."""
    before = file.with_name("before.tar")
    asyncio.run(backup.restore(file, transact.current(), files.current(), before))
    return before


def epoch() -> str:
    with transact.reading() as session:
        return session.exec(select(Clock.epoch)).one()


def content(actor: Actor, attachment: str) -> bytes:
    return api(actor).get(f"/api/attachments/{attachment}").content


def members(file: Path) -> list[str]:
    with tarfile.open(file) as tar:
        return tar.getnames()
