"""Who is here already stays as they are; everybody else comes in."""

import shutil
from pathlib import Path

import pytest

from crm_web.security.rights import Actor
from crm_web.services.imports import Summary
from tests.integration.books import Book, contacts
from tests.integration.saves import create, edit, op, save
from tests.unit.connectors.reading import FILES, card

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path / "contacts")


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.glob("*.[cv]??")))
def test_the_same_file_twice_makes_no_second_copies(book: Book, eva: Actor, marek: Actor, name: str):
    shutil.copy(FILES / name, book.path)
    first = book.bring_in(eva)
    before = contacts()
    again = book.bring_in(marek)
    assert again == Summary(already_there=first.imported, failed=first.failed)
    assert contacts() == before


def test_the_same_file_after_edits_makes_no_second_copies(book: Book, eva: Actor):
    text = (
        card("UID:1", "N:Malá;Eva", "TEL:601 234 567") + card("N:Bílá;Věra", "EMAIL:vera@example.cz") + card("FN:Ota")
    )
    book.bring_in(eva, text)
    for number, contact in enumerate(contacts().values()):
        edit(eva, 1, item=contact.id, last_name=(contact.last_name, f"Nová {number}"), phone=(contact.phone, ["999"]))
    assert book.bring_in(eva) == Summary(already_there=3)
    assert len(contacts()) == 3


def test_the_same_file_in_another_language_makes_no_second_copies(book: Book, eva: Actor):
    text = card("N:Malá;Eva", "TEL:601 234 567", "BDAY:19840512")
    assert book.bring_in(eva, text) == Summary(imported=1)
    assert contacts()["Eva Malá"].note == "Birthday: 1984-05-12"
    assert book.bring_in(Actor("user-marek", "marek", "Marek", "manager", "cs")) == Summary(already_there=1)


@pytest.mark.parametrize(
    "line",
    [
        "Jana;Dvořáková;601234567;",
        "Jana;Dvořáková;00420 601 234 567;",
        "JANA;DVORAKOVA;;Jana.Dvorakova@EXAMPLE.cz",
        "Dvořáková;Jana;777 000 000 ::: +420 601 234 567;",
    ],
)
def test_somebody_who_was_typed_in_by_hand_is_known(book: Book, eva: Actor, line: str):
    phone, email = ["+420601234567"], ["jana.dvorakova@example.cz"]
    create(eva, first_name="Jana", last_name="Dvořáková", phone=phone, email=email)
    assert book.bring_in(eva, f"Jméno;Příjmení;Telefon;E-mail\n{line}\n") == Summary(already_there=1)


@pytest.mark.parametrize(
    "line",
    [
        "Jan;Dvořák;601234567;",
        "Jana;Dvořáková;601234568;",
        "Jana;Dvořáková;01234567;",
        "Jana;Dvořáková;;",
        ";;601234567;",
    ],
)
def test_somebody_else_is_not_taken_for_her(book: Book, eva: Actor, line: str):
    create(eva, first_name="Jana", last_name="Dvořáková", phone=["+420601234567"], email=["jana@example.cz"])
    summary = book.bring_in(eva, f"Jméno;Příjmení;Telefon;E-mail\n{line}\n")
    assert summary.already_there == 0


def test_one_id_of_two_files_may_be_two_persons(book: Book, eva: Actor):
    assert book.bring_in(eva, "ID;Name\n1;Eva Malá\n2;Eva Malá\n") == Summary(imported=2)
    assert book.bring_in(eva, "ID;Name\n1;Věra Bílá\n") == Summary(imported=1)


def test_two_namesakes_whom_nobody_can_reach_are_two(book: Book, eva: Actor):
    text = card("FN:Jan Novák", "NOTE:pekař") + card("FN:Jan Novák", "NOTE:kovář") + card("FN:Jan Novák", "NOTE:kovář")
    assert book.bring_in(eva, text) == Summary(imported=2, already_there=1)


def test_somebody_deleted_comes_back_as_new_and_only_once(book: Book, marek: Actor):
    book.bring_in(marek, card("FN:Eva Malá", "TEL:601234567"))
    deleted = contacts()["Eva Malá"].id
    save(marek, op(1, item=deleted, delete=True))
    assert book.bring_in(marek) == Summary(imported=1)
    assert contacts()["Eva Malá"].id != deleted
    assert book.bring_in(marek) == Summary(already_there=1)
