"""Items out of the real database into a file, and from there into an empty one."""

import csv
import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from crm_web.entities import ENTITIES
from crm_web.errors import Denied, Malformed
from crm_web.fields import Value
from crm_web.model import Company, Contact, User
from crm_web.security.rights import Action, Actor, Scope
from crm_web.services import items, lists
from crm_web.services.exports import part
from crm_web.services.imports import Summary, import_file
from crm_web.settings import Settings
from crm_web.storage import transact
from crm_web.storage.database import open_database
from tests.integration.saves import create, op, save

pytestmark = pytest.mark.usefixtures("database")
NOVAK = "Autodílna Novák, s.r.o."
JANA = {
    "first_name": "Jana; Marie",
    "last_name": "=Dvořáková",
    "title": "Ing. Jana Dvořáková",
    "phone": ["+420601234567", "linka 12; ráno", "+420222333444;ext=5"],
    "email": ["jana@example.cz", "+jana@example.cz"],
    "address": "Dlouhá 1, vchod B\n602 00 Brno",
    "description": "-10 %, \\ vedoucí",
    "note": '"Volat" ráno;\n\tpotom, 😀 \u017d\n=1+1',
    "owner": "user-marek",
}
Elsewhere = Callable[[], None]


def exported(actor: Actor, kind: str = "contact", form: str = "csv", **asked: str) -> bytes:
    """Return the whole file."""
    content, cursor = b"", ""
    with transact.reading() as session:
        while True:
            piece = part(session, actor, ENTITIES[kind], form, cursor=cursor, **asked)
            content, cursor = content + piece.content, piece.next
            if not cursor:
                return content


def table(actor: Actor, kind: str = "contact", **asked: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported(actor, kind, **asked).decode("utf-8-sig"))))


def everybody() -> list[dict[str, Value]]:
    """The values of all contacts in the order of the list, with the company's title in the place of its id."""
    spec = ENTITIES["contact"]
    with transact.reading() as session:
        companies = {"": "", **{company.id: company.title for company in session.exec(select(Company))}}
        stored = [items.stored(spec, row) for row in session.exec(select(Contact).order_by(Contact.sort_key))]
    return [{**values, "company": companies[str(values["company"])]} for values in stored]


@pytest.fixture
def elsewhere(tmp_path: Path, migrated_folder: Path) -> Iterator[Elsewhere]:
    """Goes to an empty SQLite database, in which Marek and the administrator are, too."""
    opened = []

    def move() -> None:
        transact.disconnect()
        shutil.copytree(migrated_folder, tmp_path / "elsewhere")
        opened.append(open_database(Settings(data_dir=tmp_path / "elsewhere")))
        transact.connect(opened[0])
        with transact.writing() as session:
            session.add(User(id="user-marek", login="marek", name="Marek Dvořák", role="manager"))
            session.add(User(id="user-admin", login="admin", name="Alena Správná", role="admin"))

    yield move
    assert opened


@pytest.mark.parametrize("form", ["csv", "vcf"])
@pytest.mark.parametrize("language", ["en", "cs"])
def test_an_empty_database_gets_the_same_values(admin, marek, elsewhere, tmp_path, form, language):
    create(admin, item="company-novak", kind="company", title=NOVAK)
    create(admin, **JANA, company="company-novak")
    create(admin, item="contact-novak", last_name=NOVAK, company="company-novak", owner="user-marek")
    create(admin, item="contact-only", first_name="Máma")
    before = everybody()
    file = tmp_path / f"contacts.{form}"
    file.write_bytes(exported(marek, form=form, language=language))
    assert import_file(file, admin, lambda _each: None) == Summary(already_there=3)
    elsewhere()
    assert import_file(file, admin, lambda _each: None) == Summary(imported=3)
    assert everybody() == before
    assert import_file(file, admin, lambda _each: None) == Summary(already_there=3)


def test_a_table_names_what_ids_and_keys_stand_for(marek):
    create(marek, item="company-novak", kind="company", title=NOVAK, phone=["601234567", "602345678"])
    create(marek, company="company-novak", first_name="Jana")
    create(
        marek,
        item="record-1",
        kind="record",
        title="Zakázka",
        stage="OPEN",
        company="company-novak",
        contact="contact-jana",
    )
    (record,) = table(marek, "record", language="en")
    assert (record["Stage"], record["Company"], record["Contact"]) == ("Open", NOVAK, "Jana")
    assert (record["Owner"], record["ID"]) == ("Marek Dvořák", "record-1")
    (company,) = table(marek, "company")
    assert company["Phone"] == "'+420 601 234 567 ::: +420 602 345 678"


def test_a_table_is_in_the_language_of_who_exports(marek):
    create(marek, first_name="Jana")
    beginning = exported(marek, language="cs").decode()
    assert beginning.startswith("\ufeffJméno;Příjmení;Společnost;")
    spoken = Actor(marek.id, marek.login, marek.name, marek.role, "en")
    assert exported(spoken, language="cs").decode().startswith("\ufeffFirst name,Last name,Company,")


def test_it_is_what_a_search_finds_without_the_deleted_ones(marek):
    for name in ("Adam", "Adéla", "Jana"):
        create(marek, item=f"contact-{name.encode().hex()}", first_name=name)
    save(marek, op(1, item=f"contact-{'Adéla'.encode().hex()}", delete=True))
    assert [row["First name"] for row in table(marek)] == ["Adam", "Jana"]
    assert [row["First name"] for row in table(marek, query="ad")] == ["Adam"]
    assert table(marek, query="nobody") == []


def test_a_piece_holds_no_more_than_a_page(marek, monkeypatch):
    monkeypatch.setattr(lists, "MOST", 2)
    for number in range(5):
        create(marek, item=f"contact-{number}", first_name=f"Eva {number}")
    with transact.reading() as session:
        first = part(session, marek, ENTITIES["contact"], "vcf")
    assert (first.count, first.content.count(b"BEGIN:VCARD")) == (2, 2)
    assert [row["First name"] for row in table(marek)] == [f"Eva {number}" for number in range(5)]


def test_who_may_not_export_gets_nothing(eva):
    create(eva, first_name="Jana")
    with pytest.raises(Denied):
        exported(eva)


@pytest.mark.parametrize("needed", [Action.READ, Action.EXPORT])
@pytest.mark.parametrize("form", ["csv", "vcf"])
def test_a_field_that_is_not_theirs_is_left_out(marek, needed, form):
    create(marek, first_name="Jana", note="Tajné")
    without = replace(marek, said={("contact", "note", needed): Scope.NONE})
    content = exported(without, form=form).decode()
    assert "Jana" in content
    assert "Tajné" not in content
    assert "Note" not in content


def test_cards_are_of_people_only(marek):
    with pytest.raises(Malformed, match="This can be exported as: csv"):
        exported(marek, "company", "vcf")
    with pytest.raises(Malformed, match="csv, vcf"):
        exported(marek, "contact", "xlsx")
