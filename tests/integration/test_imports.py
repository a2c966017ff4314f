"""An address book brought in through the op path, over the real database."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from crm_web.connectors.person import Fault, Person
from crm_web.entities import ENTITIES
from crm_web.errors import Denied, SetupError
from crm_web.model import Change, Contact, Op
from crm_web.security.rights import Actor
from crm_web.services import imports, lists
from crm_web.services.imports import Summary, import_file
from crm_web.storage import transact
from tests.integration.saves import create, edit, op, save
from tests.unit.connectors.reading import FILES, card

pytestmark = pytest.mark.usefixtures("database")
CONTACT = ENTITIES["contact"]


class Book:
    """A file of the test's own, and what importing it told."""

    def __init__(self, path: Path):
        self.path = path
        self.told: list[Person | Fault] = []

    def bring_in(self, actor: Actor, text: str | None = None) -> Summary:
        if text is not None:
            self.path.write_text(text, "utf-8", newline="")
        self.told.clear()
        return import_file(self.path, actor, self.told.append)

    @property
    def faults(self) -> list[str]:
        return [each.sentence("en") for each in self.told if isinstance(each, Fault)]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    return Book(tmp_path / "contacts")


def contacts() -> dict[str, Contact]:
    with transact.reading() as session:
        found = session.exec(select(Contact).where(Contact.deleted_at == None))  # noqa: E711  SQL
        return {f"{contact.first_name} {contact.last_name}".strip(): contact for contact in found}


def found_by(actor: Actor, query: str) -> list[str]:
    with transact.reading() as session:
        return [row.last_name for row in lists.page(session, actor, CONTACT, query=query).rows]


def test_a_card_becomes_a_contact_of_whoever_imports_it(book: Book, eva: Actor):
    shutil.copy(FILES / "outlook.vcf", book.path)
    assert book.bring_in(eva) == Summary(imported=1)
    simon = contacts()["Šimon Řehoř"]
    assert (simon.owner, simon.version, simon.phone) == ("user-eva", 1, ["+420224567890"])
    assert simon.description == "Účtárna Žižkov"
    assert simon.note == "Address: Seifertova 5, 130 00 Praha, Česká republika"
    assert found_by(eva, "rehor") == found_by(eva, "224 567 890") == ["Řehoř"]


def test_every_person_is_an_op_with_history(book: Book, eva: Actor):
    book.bring_in(eva, card("N:Malá;Eva", "TEL:601 234 567"))
    with transact.reading() as session:
        (change,) = session.exec(select(Change)).all()
        (done,) = session.exec(select(Op)).all()
    assert (change.by, change.version, change.op_id) == ("user-eva", 1, done.id)
    assert change.fields["phone"] == {"from": [], "to": ["+420601234567"]}


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


def test_the_good_ones_come_in_and_the_others_are_named(book: Book, eva: Actor):
    text = (
        card("FN:Adam První", "TEL:601000001")
        + card("FN:Běla Druhá", "EMAIL:bela")
        + card("FN:Cyril Třetí", "TEL:doma")
        + card("FN:Dan Čtvrtý", "nic")
        + card("FN:Ema Pátá")
    )
    assert book.bring_in(eva, text) == Summary(imported=2, failed=3)
    assert sorted(contacts()) == ["Adam První", "Ema Pátá"]
    assert book.faults == [
        "Card 2 (Běla Druhá): Email: “bela” is not an e-mail address. It should look like jana@example.cz.",
        "Card 3 (Cyril Třetí): Phone: “doma” has no digit. A phone number looks like +420 601 234 567.",
        "Card 4 (Dan Čtvrtý): Line 19 is not understood: “nic”.",
    ]
    assert [each.place.number for each in book.told] == [1, 2, 3, 4, 5]


def test_a_fault_speaks_czech(book: Book, eva: Actor):
    book.bring_in(eva, "Jméno;E-mail\nBěla Druhá;bela\n")
    (fault,) = book.told
    assert isinstance(fault, Fault)
    assert fault.sentence("cs").startswith("Řádek 2 (Běla Druhá): E-mail: „bela“ ")


def test_more_persons_than_a_batch_come_in(book: Book, eva: Actor):
    count = 2 * imports.BATCH + 1
    text = "Name;Phone\n" + "".join(f"Eva {number};{601_000_000 + number}\n" for number in range(count))
    assert book.bring_in(eva, text) == Summary(imported=count)
    assert len(contacts()) == len(book.told) == count
    assert book.told[-1].read == book.path.stat().st_size


def test_what_was_stored_before_an_interruption_is_found_again(book: Book, eva: Actor):
    count = imports.BATCH + 10
    book.path.write_text("Name\n" + "".join(f"Eva {number}\n" for number in range(count)), "utf-8")

    def interrupt(_each: Person | Fault) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_file(book.path, eva, interrupt)
    assert len(contacts()) == imports.BATCH
    assert book.bring_in(eva) == Summary(imported=10, already_there=imports.BATCH)


def test_who_may_not_create_imports_nothing(book: Book):
    with pytest.raises(Denied):
        book.bring_in(Actor("user-nobody", "nobody", "Nobody", "visitor"), card("FN:Eva"))
    assert contacts() == {}


def test_a_file_that_cannot_be_read_is_one_sentence(book: Book, eva: Actor, tmp_path: Path):
    with pytest.raises(SetupError, match=r"contacts can't be read \(No such file or directory\)"):
        book.bring_in(eva)
    with pytest.raises(SetupError, match="Is a directory"):
        import_file(tmp_path, eva, book.told.append)
