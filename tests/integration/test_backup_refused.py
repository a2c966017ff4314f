"""What is no backup, or no whole one, changes nothing; nor does a backup that can't be written."""

import sqlite3
import tarfile
from contextlib import closing
from io import BytesIO

import pytest
from sqlalchemy import text

from crm_web.errors import SetupError
from crm_web.storage import transact
from crm_web.storage.manifest import DATABASE, MANIFEST
from tests.integration.backups import back_up, epoch, restore
from tests.integration.engines import on_sqlite
from tests.integration.saves import edit, values


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_backup_that_was_cut_changes_nothing(made, eva, part):
    whole = made.read_bytes()
    made.write_bytes(whole[: int(len(whole.rstrip(b"\0")) * part)])
    refused(made, eva, "damaged")


@pytest.mark.parametrize("member", [DATABASE, MANIFEST, "files/"])
def test_a_backup_with_a_wrong_byte_changes_nothing(made, eva, member):
    with tarfile.open(made) as tar:
        place = next(each for each in tar.getmembers() if each.name.startswith(member))
    whole = bytearray(made.read_bytes())
    whole[place.offset_data + place.size // 2] ^= 1
    made.write_bytes(whole)
    refused(made, eva, "damaged")


@pytest.mark.parametrize("content", [b"", b"something else", bytes(10240), b"BEGIN:VCARD\r\n" * 1000])
def test_another_file_changes_nothing(made, eva, content):
    made.write_bytes(content)
    refused(made, eva, "is no backup of CRM Web")


def test_another_tar_changes_nothing(made, eva):
    with tarfile.open(made, "w") as tar:
        tar.addfile(tarfile.TarInfo("letter.txt"), BytesIO())
    refused(made, eva, "is no backup of CRM Web")


def test_a_file_that_is_not_there_is_said(made, eva):
    refused(made.with_name("nowhere.tar"), eva, "can't be read")


def refused(file, actor, words: str) -> None:
    before = epoch()
    edit(actor, 1, note=("Ráno", "Večer"))
    with pytest.raises(SetupError, match=words):
        restore(file)
    assert (values(actor)["note"], epoch()) == ("Večer", before)
    assert not file.with_name("before.tar").exists()


def test_a_backup_that_can_not_be_written_is_said_and_leaves_the_one_before(made, jana, monkeypatch):
    assert jana
    whole = made.read_bytes()
    with pytest.raises(SetupError, match="can't be written"):
        back_up(made / "inside.tar")
    monkeypatch.setattr("crm_web.storage.crash.point", broken)
    with pytest.raises(RuntimeError):
        back_up(made)
    assert made.read_bytes() == whole
    assert [file.name for file in made.parent.iterdir() if file.name != "data"] == [made.name]


def broken(_name: str) -> None:
    raise RuntimeError


@on_sqlite
def test_a_backup_of_a_newer_version_changes_nothing(made, eva):
    set_schema("9999")
    newer = back_up(made.with_name("newer.tar"))
    set_schema(schema_of(made))
    refused(newer, eva, "newer version")


def set_schema(version: str) -> None:
    with transact.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


def schema_of(file) -> str:
    with tarfile.open(file) as tar:
        tar.extract(DATABASE, file.parent / "extracted", filter="data")
    with closing(sqlite3.connect(file.parent / "extracted" / DATABASE)) as database:
        return database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
