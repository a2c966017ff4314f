"""`crm-web import FILE`: what it prints, and how it ends."""

import os
import pty
import subprocess
import threading
from pathlib import Path

import pytest
from sqlmodel import delete, select

from crm_web.errors import SetupError
from crm_web.launch.address_book import bring_in
from crm_web.model import Contact, User
from crm_web.storage import transact
from tests.serving import COMMAND
from tests.unit.connectors.reading import FILES


@pytest.mark.usefixtures("database")
def test_a_good_file_ends_well_the_first_time_and_the_second(capsys: pytest.CaptureFixture[str]):
    assert bring_in(FILES / "utf16.vcf", None) == 0
    assert capsys.readouterr() == ("utf16.vcf: 100 %\nImported: 1. Already there: 0. Left out: 0.\n", "")
    assert bring_in(FILES / "utf16.vcf", "Eva") == 0
    assert capsys.readouterr() == ("utf16.vcf: 100 %\nImported: 0. Already there: 1. Left out: 0.\n", "")


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("login", "owner"), [(None, "user-admin"), ("marek", "user-marek"), (" EVA", "user-eva")])
def test_the_contacts_become_those_of_who_is_named_or_the_administrators(login: str | None, owner: str):
    bring_in(FILES / "utf16.vcf", login)
    with transact.reading() as session:
        assert [contact.owner for contact in session.exec(select(Contact))] == [owner]


@pytest.mark.usefixtures("database")
def test_a_large_file_tells_now_and_then_how_far_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "large.csv"
    file.write_text("Name;Note\n" + "".join(f"Eva {number};{'x' * 5000}\n" for number in range(40)), "utf-8")
    assert bring_in(file, None) == 0
    told = [line.split(": ")[1] for line in capsys.readouterr().out.splitlines()[:-1]]
    assert told == sorted(told, key=len)
    assert told[-1] == "100 %"
    assert 5 < len(told) <= 10


@pytest.mark.usefixtures("database")
def test_what_cannot_be_done_is_one_sentence(tmp_path: Path):
    with pytest.raises(SetupError, match=r"nowhere.vcf can't be read \(No such file or directory\)\."):
        bring_in(tmp_path / "nowhere.vcf", None)
    with pytest.raises(SetupError, match=r"Nobody can sign in as nobody\."):
        bring_in(FILES / "utf16.vcf", "nobody")
    with transact.writing() as session:
        session.exec(delete(User))
    with pytest.raises(SetupError, match="There is no administrator yet"):
        bring_in(FILES / "utf16.vcf", None)


def test_the_command_shows_a_bar_on_a_terminal_and_its_faults_beside_it(tmp_path: Path):
    subprocess.run([COMMAND, "demo", "--contacts", "1", "--data", tmp_path], check=True, timeout=60)
    terminal, screen = pty.openpty()
    seen: list[bytes] = []
    watcher = threading.Thread(target=watch, args=(terminal, seen))
    watcher.start()
    command = [COMMAND, "import", FILES / "google.csv", "--data", tmp_path]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    done = subprocess.run(
        command, stdout=screen, stderr=subprocess.PIPE, text=True, check=False, timeout=60, env=environment
    )
    os.close(screen)
    watcher.join(10)
    os.close(terminal)
    shown = b"".join(seen).decode()
    assert "google.csv" in shown
    assert "━" in shown
    assert "100%" in shown
    assert "Imported: 1. Already there: 1. Left out: 1." in shown  # Jana is among the demo data
    assert done.stderr == "Row 5 (info@example.com): It has no name. A contact needs a first or a last name.\n"
    assert done.returncode == 1


def watch(terminal: int, seen: list[bytes]) -> None:
    try:
        while piece := os.read(terminal, 4096):
            seen.append(piece)
    except OSError:  # the other end was closed
        return
