"""`crm-web export FILE`: what it writes, and how it ends."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from crm_web.errors import Denied, SetupError
from crm_web.launch import export_file
from crm_web.launch.export_file import write_out
from tests.integration.saves import create
from tests.serving import COMMAND


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "contacts.vcf"


@pytest.mark.usefixtures("database")
def test_it_is_for_its_owners_eyes_and_takes_the_place_of_what_was_there(eva, file, capsys):
    create(eva, first_name="Jana")
    file.write_text("old")
    file.chmod(0o644)
    write_out(file, "contacts", None)
    assert capsys.readouterr().out == f"Exported: 1. {file} is written.\n"
    assert "FN:Jana" in file.read_text("utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_there_stays_when_it_is_broken_off(eva, file, monkeypatch, error):
    create(eva, first_name="Jana")
    file.write_text("old")

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(export_file.exports, "part", fail)
    with pytest.raises((SetupError, KeyboardInterrupt)) as raised:
        write_out(file, "contacts", None)
    if isinstance(error, OSError):
        assert str(raised.value) == f"{file} can't be written (No space left on device)."
    assert [each.read_text() for each in file.parent.iterdir()] == ["old"]


@pytest.mark.usefixtures("database")
def test_a_rights_count_of_who_is_named(eva, file):
    create(eva, first_name="Jana")
    with pytest.raises(Denied):
        write_out(file, "contacts", "eva")
    write_out(file, "contacts", "marek")
    assert "Jana" in file.read_text("utf-8")


@pytest.mark.usefixtures("database")
def test_what_cannot_be_done_is_one_sentence(file):
    with pytest.raises(SetupError, match=r"contacts.txt should end with what it is to hold: .csv, .vcf\."):
        write_out(file.with_suffix(".txt"), "contacts", None)
    with pytest.raises(SetupError, match=r"contacts.vcf should end with what it is to hold: .csv\."):
        write_out(file, "companies", None)
    with pytest.raises(SetupError, match=r"There is no kind people. There are: contacts, companies,"):
        write_out(file, "people", None)
    with pytest.raises(SetupError, match=r"can't be written \(No such file or directory\)"):
        write_out(file.parent / "nowhere" / "a.csv", "contacts", None)
    assert list(file.parent.iterdir()) == []


def test_the_commands_read_and_write_in_the_folder_where_they_are_called(tmp_path: Path):
    def crm_web(*arguments: str) -> str:
        done = subprocess.run(
            [COMMAND, *arguments, "--data", "data"],
            cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60, env={**os.environ},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    crm_web("demo", "--contacts", "3")
    assert crm_web("export", "all.csv").endswith("all.csv is written.\n")
    assert (tmp_path / "all.csv").read_bytes().startswith("\ufeffFirst name,".encode())
    crm_web("export", "--kind", "companies", "--by", "marek", "companies.CSV")
    assert crm_web("import", "all.csv").endswith("Imported: 0. Already there: 3. Left out: 0.\n")
