"""Links between items: what they may lead to, and how they read."""

from dataclasses import replace

import pytest

from crm_web.errors import InvalidFields
from crm_web.security.rights import Action, Scope
from crm_web.services import items
from tests.integration.saves import JANA, create, edit, op, page, save, values

NOVAK = "company-novak"
GONE = "This does not exist, or it has been deleted. Choose another."


@pytest.fixture(autouse=True)
def novak(database, eva) -> None:  # noqa: ARG001  the database has to be there first
    create(eva, kind="company", item=NOVAK, title="Autodílna Novák s.r.o.", phone="222 333 444")


def field(actor, path: str, name: str):
    return next(field for field in page(actor, path).fields if field.name == name)


def test_a_link_reads_as_the_title_of_its_target_and_leads_there(eva):
    create(eva, first_name="Jana", company=NOVAK)
    company = field(eva, f"/contacts/{JANA}", "company")
    assert (company.value, company.shown, company.links) == (NOVAK, ["Autodílna Novák s.r.o."], [f"/companies/{NOVAK}"])
    assert (company.input, company.to, company.slug) == ("link", "company", "companies")


def test_a_link_to_nothing_or_to_another_kind_is_refused(eva):
    create(eva, item="contact-petr", first_name="Petr")
    for wrong in ("company-nobody", "contact-petr"):
        with pytest.raises(InvalidFields) as refused:
            create(eva, first_name="Jana", company=wrong)
        assert {name: reason.sentence("en") for name, reason in refused.value.fields.items()} == {"company": GONE}


def test_a_link_to_what_was_deleted_is_refused(eva, marek):
    save(marek, op(1, kind="company", item=NOVAK, delete=True))
    create(eva, first_name="Jana")
    with pytest.raises(InvalidFields):
        edit(eva, 1, company=("", NOVAK))


def test_a_link_to_what_one_may_not_read_is_refused(eva):
    without = replace(eva, said={("company", "", Action.READ): Scope.NONE})
    with pytest.raises(InvalidFields):
        create(without, first_name="Jana", company=NOVAK)


def test_a_link_whose_target_was_deleted_later_keeps_its_title_leads_nowhere_and_stops_no_edit(eva, marek):
    create(eva, first_name="Jana", company=NOVAK)
    save(marek, op(1, kind="company", item=NOVAK, delete=True))
    company = field(eva, f"/contacts/{JANA}", "company")
    assert (company.value, company.shown, company.links) == (NOVAK, ["Autodílna Novák s.r.o."], [""])
    assert edit(eva, 1, note=("", "Ráno")).version == 2
    assert values(eva)["company"] == NOVAK
    assert page(eva, "/contacts").rows[0].line == ""


def test_a_row_begins_with_the_company_and_then_the_number(eva):
    create(eva, first_name="Jana", company=NOVAK, phone=["601 234 567", "222 111 000"], email="jana@example.cz")
    create(eva, item="contact-petr", first_name="Petr", phone="777 000 111", email="petr@example.cz")
    create(eva, item="contact-eva", first_name="Eva", description="Účetní")
    assert [row.line for row in page(eva, "/contacts").rows] == [
        "Účetní",
        "Autodílna Novák s.r.o. · +420 601 234 567",
        "+420 777 000 111 · petr@example.cz",
    ]


def test_the_companies_of_a_page_of_contacts_are_asked_for_once(eva, monkeypatch):
    for number in range(5):
        create(eva, kind="company", item=f"company-{number}", title=f"Firma {number}")
        create(eva, item=f"contact-{number}", first_name="Jan", company=f"company-{number}")
    asked, ask = [], items.among
    monkeypatch.setattr(items, "among", lambda *of: asked.append(of[1:]) or ask(*of))
    assert {row.line for row in page(eva, "/contacts").rows} == {f"Firma {number}" for number in range(5)}
    assert asked == [("company", {f"company-{number}" for number in range(5)})]


def test_a_history_names_what_was_linked_even_when_it_is_gone(eva, marek):
    create(eva, kind="company", item="company-dva", title="Dva bratři")
    create(eva, first_name="Jana", company=NOVAK)
    edit(eva, 1, company=(NOVAK, "company-dva"))
    save(marek, op(1, kind="company", item=NOVAK, delete=True))
    change = page(eva, f"/contacts/{JANA}/history").versions[0].changes[0]
    assert (change.label, change.shown_as) == ("field.company", "text")
    assert (change.before, change.after) == ("Autodílna Novák s.r.o.", "Dva bratři")


def test_a_deletion_and_a_return_stand_in_the_history_in_words(eva, marek):
    create(eva, first_name="Jana")
    save(marek, op(1, delete=True))
    save(marek, op(2, restore=True))
    back, gone, _ = page(eva, f"/contacts/{JANA}/history").versions
    assert [
        (change.label, change.shown_as, change.before, change.after) for change in (*gone.changes, *back.changes)
    ] == [
        ("field.deleted", "key", "choice.deleted.no", "choice.deleted.yes"),
        ("field.deleted", "key", "choice.deleted.yes", "choice.deleted.no"),
    ]


def test_every_item_says_of_which_field_an_activity_about_it_takes_its_id(eva):
    create(eva, first_name="Jana")
    assert [page(eva, path).about for path in (f"/contacts/{JANA}", f"/companies/{NOVAK}")] == ["contact", "company"]
    assert page(eva, "/contacts").rows[0].about == f"contact/{JANA}"
    create(eva, kind="record", item="record-deal", title="Zakázka")
    assert page(eva, "/records/record-deal").about == "record"
    create(eva, kind="ticket", item="ticket-okno", title="Okno")
    assert page(eva, "/tickets/ticket-okno").about == "ticket"
