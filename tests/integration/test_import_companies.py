"""An address book names companies; a contact links to one: found by its title, or made."""

from pathlib import Path

import pytest
from sqlmodel import select

from crm_web.model import Change, Company
from crm_web.security.rights import Actor
from crm_web.services.imports import Summary
from crm_web.storage import transact
from tests.integration.books import Book, companies, contacts
from tests.integration.saves import create, edit, op, save
from tests.unit.connectors.reading import card

pytestmark = pytest.mark.usefixtures("database")
NOVAK = "Autodílna Novák s.r.o."


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path / "contacts")


def of_company(name: str, number: int = 1, company: str = NOVAK) -> str:
    return card(f"N:{name};;;;", f"ORG:{company}", f"TEL:60100000{number}")


@pytest.mark.parametrize("written", [NOVAK, "AUTODILNA NOVAK S.R.O.", "Autodílna  Nova\u0301k s.r.o."])
def test_a_company_that_is_here_is_found_however_its_title_is_written(book: Book, eva: Actor, marek: Actor, written):
    create(marek, item="company-novak", kind="company", title=NOVAK)
    assert book.bring_in(eva, of_company("Malá", company=written)) == Summary(imported=1)
    assert contacts()["Malá"].company == "company-novak"
    assert companies() == {NOVAK: "company-novak"}


@pytest.mark.parametrize("other", ["Autodílna Novák", "Novák s.r.o. Autodílna", "(Autodílna Novák s.r.o.", "?"])
def test_a_company_of_a_similar_title_is_another_one(book: Book, eva: Actor, other):
    create(eva, item="company-novak", kind="company", title=NOVAK)
    book.bring_in(eva, of_company("Malá", company=other))
    assert companies() == {NOVAK: "company-novak", other: contacts()["Malá"].company}


def test_a_company_that_is_not_here_is_made_once_by_an_op_of_who_imports(book: Book, eva: Actor):
    assert book.bring_in(eva, of_company("Malá") + of_company("Bílá", 2)) == Summary(imported=2)
    made = companies()[NOVAK]
    assert {contact.company for contact in contacts().values()} == {made}
    with transact.reading() as session:
        company = session.get_one(Company, made)
        (change,) = session.exec(select(Change).where(Change.kind == "company")).all()
    assert (company.owner, company.version, change.by) == ("user-eva", 1, "user-eva")
    assert change.op_id


def test_a_company_made_by_an_import_stays_the_same_one_when_it_is_renamed(book: Book, eva: Actor):
    book.bring_in(eva, of_company("Malá"))
    made = companies()[NOVAK]
    edit(eva, 1, item=made, kind="company", title=(NOVAK, "Novák Group"))
    assert book.bring_in(eva, of_company("Malá") + of_company("Bílá", 2)) == Summary(imported=1, already_there=1)
    assert companies() == {"Novák Group": made}
    assert contacts()["Bílá"].company == made


def test_a_deleted_company_is_not_linked_to(book: Book, eva: Actor, marek: Actor):
    book.bring_in(eva, of_company("Malá"))
    deleted = companies()[NOVAK]
    save(marek, op(1, item=deleted, kind="company", delete=True))
    assert book.bring_in(eva, of_company("Bílá", 2)) == Summary(imported=1)
    assert contacts()["Bílá"].company == companies()[NOVAK] != deleted


def test_somebody_who_is_here_already_brings_no_company(book: Book, eva: Actor):
    create(eva, last_name="Malá", phone=["601000001"])
    assert book.bring_in(eva, of_company("Malá")) == Summary(already_there=1)
    assert companies() == {}


def test_somebody_who_cannot_be_saved_leaves_no_company_behind(book: Book, eva: Actor):
    unseen = of_company("\u2066\u2069")  # a name of nothing that can be seen
    assert book.bring_in(eva, unseen + of_company("Malá", company="x" * 256)) == Summary(failed=2)
    assert companies() == {}
    assert book.faults[1].startswith("Card 2 (Malá): Company: ")
