"""What is saved passes the crash points in this order; tests that kill the process there rely on it."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from crm_web.entities import ENTITIES
from crm_web.services import attachments
from crm_web.storage import crash, transact
from crm_web.storage.files import open_files
from tests.integration.saves import JANA, create, edit, op, save

ROOT = Path(__file__).parents[2]
BEGUN = ["write.locked", "write.begun"]
WRITTEN = ["op.written", "op.remembered", "op.flushed"]
ENDED = ["write.done", "write.committed", "write.unlocked"]
SAVED = [*BEGUN, "op.recalled", "item.changed", "item.indexed", "history.recorded", *WRITTEN, *ENDED]


@pytest.fixture
def passed(monkeypatch, database):
    assert database
    names: list[str] = []
    monkeypatch.setattr(crash, "point", names.append)
    return names


def test_an_item_that_is_made_or_changed_passes_every_step_of_the_save(eva, passed):
    create(eva, last_name="Dvořáková")
    assert passed == SAVED
    passed.clear()
    edit(eva, 1, note=("", "VIP"))
    assert passed == SAVED


def test_a_deletion_passes_all_but_the_steps_of_the_fields(admin, passed):
    create(admin, last_name="Dvořáková")
    passed.clear()
    save(admin, op(1, delete=True))
    assert passed == [name for name in SAVED if not name.startswith("item.")]


def test_an_op_that_was_done_passes_none_of_its_steps(eva, passed):
    body = op(None, patch={"last_name": (None, "Dvořáková")})
    save(eva, body)
    passed.clear()
    save(eva, body)
    assert passed == [*BEGUN, *ENDED]


def test_a_file_passes_its_steps_and_then_those_of_its_row(eva, passed, settings):
    create(eva, last_name="Dvořáková")
    passed.clear()

    async def parts() -> AsyncIterator[bytes]:
        yield b"%PDF-"
        yield b"1.4"

    stored = asyncio.run(open_files(settings).put("one", parts()))
    with transact.writing() as session:
        upload = attachments.Upload("op", "Příloha.pdf", "application/pdf")
        attachments.add(session, eva, ENTITIES["contact"], JANA, upload, "one", stored)
    arrived = ["file.begun", "file.part", "file.part", "file.named", "file.durable"]
    assert passed == [*arrived, *BEGUN, "attachment.added", "history.recorded", *ENDED]


def test_a_command_dies_at_the_point_that_a_test_names(tmp_path):
    command = [
        sys.executable,
        "-m",
        "tests.crashing",
        "item.indexed",
        "2",
        "demo",
        "--contacts",
        "2",
        "--data",
        tmp_path,
    ]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -9
