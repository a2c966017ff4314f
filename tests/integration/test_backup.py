"""A backup holds all that there is, and a restore brings all of it back at one moment."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from crm_web.model import Attachment, Clock, UserSession
from crm_web.security import sessions
from crm_web.storage import backup, files, transact
from crm_web.storage.manifest import DATABASE, MANIFEST
from tests.integration.api import api
from tests.integration.backups import back_up, content, epoch, members, restore
from tests.integration.saves import changes, create, edit, page, values
from tests.integration.uploads import PDF, upload
from tests.reliability.audit import audit


def test_what_was_changed_and_what_was_made_since_is_gone(made, eva, jana):
    edit(eva, 1, note=("Ráno", "Večer"))
    create(eva, item="contact-petr", last_name="Svoboda")
    restore(made)
    assert values(eva)["note"] == "Ráno"
    assert [row.title for row in page(eva, "/contacts").rows] == ["Dvořáková"]
    assert [change.version for change in changes()] == [1, 2]  # made, and given a file
    assert content(eva, jana) == PDF


def test_search_and_new_saves_go_on_from_there(made, eva):
    edit(eva, 1, last_name=("Dvořáková", "Nováková"))
    restore(made)
    assert [row.title for row in page(eva, "/contacts?q=dvorak").rows] == ["Dvořáková"]
    assert page(eva, "/contacts?q=novakova").rows == []
    assert edit(eva, 1, last_name=("Dvořáková", "Malá")).version == 3
    create(eva, item="contact-petr", last_name="Svoboda")
    with transact.reading() as session:
        assert audit(session).all() == []


def test_phones_take_everything_anew_because_the_epoch_is_a_new_one(made):
    before = epoch()
    restore(made)
    first = epoch()
    restore(made)
    assert len({before, first, epoch()}) == 3


def test_what_was_there_before_a_restore_can_be_restored(made, eva):
    edit(eva, 1, note=("Ráno", "Večer"))
    before = restore(made)
    asyncio.run(backup.restore(before, transact.current(), files.current(), before.with_name("undone.tar")))
    assert values(eva)["note"] == "Večer"


def test_a_file_that_was_lost_comes_back_and_one_that_was_added_since_is_no_longer_known(made, eva, jana):
    asyncio.run(files.current().delete(jana))
    added = upload(api(eva), b"%PDF-2", "Druhá.pdf").json()["id"]
    restore(made)
    assert content(eva, jana) == PDF
    with transact.reading() as session:
        assert session.get(Attachment, added) is None


def test_a_file_that_rotted_in_the_store_comes_back(made, eva, jana):
    (files.current().folder / jana).write_bytes(b"rot")
    restore(made)
    assert content(eva, jana) == PDF


def test_who_signed_in_since_or_was_signed_out_since_has_to_sign_in_again(jana, tmp_path, eva):
    assert jana
    with transact.writing() as session:
        stays, ends = (sessions.begin(session, eva.id, device) for device in ("stays", "ends"))
    made = back_up(tmp_path / "one.tar")
    with transact.writing() as session:
        sessions.end(session, sessions.id_of(ends))
        sessions.begin(session, eva.id, "new")
    restore(made)
    with transact.reading() as session:
        left = set(session.exec(select(UserSession.id)))
        assert sessions.id_of(stays) in left
        assert "new" not in session.exec(select(UserSession.device)).all()
    assert sessions.id_of(ends) not in left


def test_a_file_that_is_missing_is_named_and_the_rest_is_backed_up(jana, tmp_path):
    (files.current().folder / jana).unlink()
    made = asyncio.run(backup.back_up(tmp_path / "one.tar", transact.current(), files.current()))
    assert (made.missing, made.files) == ([jana], {})
    restore(tmp_path / "one.tar")


@pytest.mark.usefixtures("database", "jana")
def test_a_backup_during_writes_is_of_one_moment(eva, tmp_path):
    def write(number: int) -> None:
        create(eva, item=f"contact-{number}", last_name=f"Číslo {number}")

    with ThreadPoolExecutor(2) as threads:
        writing = [threads.submit(write, number) for number in range(60)]
        made = [back_up(tmp_path / f"{number}.tar") for number in range(3)]
        for each in writing:
            each.result()
    for file in made:
        restore(file)
        with transact.reading() as session:
            assert audit(session).all() == []


def test_those_who_write_during_a_restore_see_all_of_it_or_nothing(made, eva):
    create(eva, item="contact-petr", last_name="Svoboda")

    def write(number: int) -> bool:
        create(eva, item=f"contact-{number}", last_name=f"Číslo {number}")
        titles = {row.title for row in page(eva, "/contacts").rows}
        return "Dvořáková" in titles

    with ThreadPoolExecutor(3) as threads:
        writing = [threads.submit(write, number) for number in range(30)]
        restore(made)
        assert all(each.result() for each in writing)
    with transact.reading() as session:
        assert audit(session).all() == []
        assert session.exec(select(Clock.rev)).one() > 0


def test_a_backup_is_for_its_owners_eyes_only_and_says_when_and_by_what_it_was_made(made):
    assert members(made)[0] == DATABASE
    assert members(made)[-1] == MANIFEST
    assert made.stat().st_mode & 0o077 == 0
