"""An address book brought in through the op path, over the real database."""

import shutil
from pathlib import Path

import pytest
from sqlmodel import select

from crm_web.connectors.person import Fault, Person
from crm_web.entities import ENTITIES
from crm_web.errors import Denied, SetupError
from crm_web.model import Change, Op
from crm_web.security import rights
from crm_web.security.rights import Actor
from crm_web.services import imports, lists
from crm_web.services.imports import Summary, import_file
from crm_web.storage import transact
from tests.integration.books import Book, companies, contacts
from tests.unit.connectors.reading import FILES, card

pytestmark = pytest.mark.usefixtures("database")
CONTACT = ENTITIES["contact"]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path / "contacts")


def found_by(actor: Actor, query: str) -> list[str]:
    with transact.reading() as session:
        return [row.last_name for row in lists.page(session, actor, CONTACT, query=query).rows]


def test_a_card_becomes_a_contact_of_whoever_imports_it(book: Book, eva: Actor):
    shutil.copy(FILES / "outlook.vcf", book.path)
    assert book.bring_in(eva) == Summary(imported=1)
    simon = contacts()["Šimon Řehoř"]
    assert (simon.owner, simon.version, simon.phone) == ("user-eva", 1, ["+420224567890"])
    assert companies() == {"Účtárna Žižkov": simon.company}
    assert simon.address == "Seifertova 5\n130 00 Praha\nČeská republika"
    assert found_by(eva, "rehor") == found_by(eva, "224 567 890") == ["Řehoř"]


def test_every_person_is_an_op_with_history(book: Book, eva: Actor):
    book.bring_in(eva, card("N:Malá;Eva", "TEL:601 234 567"))
    with transact.reading() as session:
        (change,) = session.exec(select(Change).where(Change.kind == "contact")).all()
        (done,) = session.exec(select(Op)).all()
    assert (change.by, change.version, change.op_id) == ("user-eva", 1, done.id)
    assert change.fields["phone"] == {"from": [], "to": ["+420601234567"]}


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


def test_who_may_only_read_imports_nothing(book: Book, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(rights.RIGHTS, "reader", frozenset({rights.Action.READ}))
    with pytest.raises(Denied):
        book.bring_in(Actor("user-ota", "ota", "Ota", "reader"), card("FN:Eva"))
    assert book.told == []


def test_a_file_that_cannot_be_read_is_one_sentence(book: Book, eva: Actor, tmp_path: Path):
    with pytest.raises(SetupError, match=r"contacts can't be read \(No such file or directory\)"):
        book.bring_in(eva)
    with pytest.raises(SetupError, match="Is a directory"):
        import_file(tmp_path, eva, book.told.append)
