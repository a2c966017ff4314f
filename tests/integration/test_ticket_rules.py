"""What tickets have to fulfil, and what follows by itself, saved as a phone saves it."""

import pytest

from crm_web.errors import Denied, InvalidFields
from tests.integration.roles import now, say
from tests.integration.saves import changes, create, edit, op, page, save, values

pytestmark = pytest.mark.usefixtures("database")

TICKET, PART = "ticket-1", "ticket-2"
OPENED = "2026-11-24T15:00:00Z"  # 16:00 in Prague, a Tuesday


@pytest.fixture
def categories(database, marek) -> None:  # noqa: ARG001  the database has to be there first
    create(marek, kind="category", item="plain", title="Fakturace", status_required="never")
    create(
        marek, kind="category", item="strict", title="Reklamace", sla="240", hours="Po-Pá 9-17", zone="Europe/Prague",
        status_required="close", closed_children="yes", first_card="activities",
    )  # fmt: skip
    create(marek, kind="status", item="solved", title="Vyřešeno", kinds=["ticket"])
    create(marek, kind="status", item="of-records", title="Podepsáno", kinds=["record"])
    create(marek, kind="status", item="checked", title="Zkontrolováno", kinds=["ticket"], validation="yes")
    create(marek, kind="company", item="novak", title="Autodílna Novák", sla="60")
    create(marek, item="jana", last_name="Dvořáková", company="novak")
    create(marek, item="petr", last_name="Čech")


def ticket(actor, item: str = TICKET, **said) -> None:
    create(actor, kind="ticket", item=item, **{"title": f"Ticket {item}", "opened_at": OPENED, **said})


def stored(actor, name: str, item: str = TICKET):
    return values(actor, item, "ticket")[name]


def refused(actor, version: int, item: str = TICKET, **patch) -> dict[str, str]:
    with pytest.raises(InvalidFields) as caught:
        edit(actor, version, item, "ticket", **patch)
    return {name: str(sentence) for name, sentence in caught.value.fields.items()}


@pytest.mark.usefixtures("categories")
def test_four_hours_of_nine_to_five_that_begin_at_four_end_at_noon(eva):
    ticket(eva, category="strict", contact="petr")
    assert stored(eva, "due_at") == "2026-11-25T11:00:00Z"
    assert changes(TICKET)[0].fields["due_at"] == {"from": "", "to": "2026-11-25T11:00:00Z"}


@pytest.mark.usefixtures("categories")
def test_what_a_company_was_promised_wins_over_the_category(eva):
    ticket(eva, category="strict", contact="jana")
    assert stored(eva, "due_at") == "2026-11-24T16:00:00Z"
    edit(eva, 1, TICKET, "ticket", contact=("jana", "petr"))
    assert stored(eva, "due_at") == "2026-11-25T11:00:00Z"
    edit(eva, 2, TICKET, "ticket", category=("strict", "plain"))
    assert stored(eva, "due_at") == ""


@pytest.mark.usefixtures("categories")
def test_a_ticket_that_opens_again_gets_its_time_anew(eva):
    ticket(eva, category="strict", stage="WAIT")
    before = stored(eva, "due_at")
    edit(eva, 1, TICKET, "ticket", stage=("WAIT", "OPEN"))
    assert stored(eva, "due_at") > before
    assert stored(eva, "open_since") > OPENED
    assert stored(eva, "opened_at") == OPENED


def test_nobody_writes_when_it_is_due(eva):
    with pytest.raises(InvalidFields) as caught:
        ticket(eva, due_at="2027-01-01T00:00:00Z")
    assert set(caught.value.fields) == {"due_at"}
    ticket(eva)
    assert set(refused(eva, 1, due_at=("", "2027-01-01T00:00:00Z"))) == {"due_at"}


@pytest.mark.usefixtures("categories")
def test_what_is_overdue_is_marked_in_the_list_and_on_its_page(eva):
    ticket(eva, "late", category="strict", opened_at="2026-01-05T08:00:00Z")
    ticket(eva, "waits", category="strict", opened_at="2026-01-05T08:00:00Z", stage="WAIT")
    rows = {row.id: row.marks for row in page(eva, "/tickets").rows}
    assert rows == {"late": ["list.overdue"], "waits": []}
    assert [row.id for row in page(eva, "/tickets?only=overdue").rows] == ["late"]
    assert page(eva, "/tickets/late").marks == ["list.overdue"]


@pytest.mark.usefixtures("categories")
def test_closing_asks_for_a_status_where_the_category_does(eva):
    ticket(eva, category="strict")
    assert "Reklamace" in refused(eva, 1, stage=("OPEN", "CLOSE"))["statuses"]
    edit(eva, 1, TICKET, "ticket", stage=("OPEN", "CLOSE"), statuses=([], ["solved"]))
    assert set(refused(eva, 2, statuses=(["solved"], []))) == {"statuses"}


@pytest.mark.usefixtures("categories")
def test_a_status_is_one_of_those_for_tickets(eva):
    ticket(eva)
    assert set(refused(eva, 1, statuses=([], ["of-records"]))) == {"statuses"}
    assert set(refused(eva, 1, category=("", "no-such-category"))) == {"category"}
    fields = {field.name: field for field in page(eva, f"/tickets/{TICKET}").fields}
    assert [option.text for option in fields["statuses"].options] == ["Vyřešeno", "Zkontrolováno"]
    assert [option.text for option in fields["category"].options] == ["Fakturace", "Reklamace"]


@pytest.mark.usefixtures("categories")
def test_a_category_that_was_deleted_stays_where_it_is_set_and_is_offered_no_more(eva, marek):
    ticket(eva, category="plain")
    save(marek, op(1, kind="category", item="plain", delete=True))
    ticket(eva, PART)
    category = next(field for field in page(eva, f"/tickets/{TICKET}").fields if field.name == "category")
    assert category.shown == ["Fakturace"]
    assert set(refused(eva, 1, PART, category=("", "plain"))) == {"category"}
    edit(eva, 1, TICKET, "ticket", title=("Ticket ticket-1", "Jinak"))


@pytest.mark.usefixtures("categories")
def test_closing_waits_for_the_parts_where_the_category_says_so(eva):
    ticket(eva, category="strict", statuses=["solved"])
    ticket(eva, PART, parent=TICKET)
    assert "Ticket ticket-2" in refused(eva, 1, stage=("OPEN", "CLOSE"))["stage"]
    edit(eva, 1, PART, "ticket", stage=("OPEN", "CLOSE"))
    edit(eva, 1, TICKET, "ticket", stage=("OPEN", "CLOSE"))
    assert [row.id for row in next(c for c in page(eva, f"/tickets/{TICKET}").cards if c.name == "children").rows] == [
        PART
    ]


@pytest.mark.usefixtures("categories")
def test_parts_that_are_not_ones_own_to_read_are_in_the_way_and_only_counted(eva, marek, admin):
    ticket(eva, category="strict", statuses=["solved"])
    ticket(eva, PART, parent=TICKET)
    ticket(marek, "ticket-3", parent=TICKET, title="Tajná část")
    say(admin, "agent-ticket", read="own")
    sentence = refused(now(eva), 1, stage=("OPEN", "CLOSE"))["stage"]
    assert "Ticket ticket-2, and 1 that" in sentence
    assert "Tajná" not in sentence
    edit(eva, 1, PART, "ticket", stage=("OPEN", "CLOSE"))
    assert refused(now(eva), 1, stage=("OPEN", "CLOSE"))["stage"].endswith("see: 1.")


def test_no_ticket_is_above_itself(eva):
    ticket(eva)
    ticket(eva, PART, parent=TICKET)
    assert set(refused(eva, 1, parent=("", TICKET))) == {"parent"}
    assert set(refused(eva, 1, parent=("", PART))) == {"parent"}


def test_a_moment_to_reopen_is_for_what_rests(eva):
    ticket(eva)
    assert set(refused(eva, 1, reopen_at=("", "2027-01-01T00:00:00Z"))) == {"reopen_at"}
    edit(eva, 1, TICKET, "ticket", stage=("OPEN", "WAIT"), reopen_at=("", "2027-01-01T00:00:00Z"))
    edit(eva, 2, TICKET, "ticket", stage=("WAIT", "OPEN"))
    assert stored(eva, "reopen_at") == ""


@pytest.mark.usefixtures("categories")
def test_a_status_that_checks_the_form_checks_what_was_saved_before_too(eva, marek):
    ticket(eva, contact="petr")
    save(marek, op(1, item="petr", delete=True))
    edit(eva, 1, TICKET, "ticket", title=("Ticket ticket-1", "Jinak"))
    assert set(refused(eva, 2, statuses=([], ["checked"]))) == {"contact"}


@pytest.mark.usefixtures("categories")
def test_the_contacts_company_is_one_tap_away(eva):
    ticket(eva, contact="jana")
    contact = next(field for field in page(eva, f"/tickets/{TICKET}").fields if field.name == "contact")
    assert (contact.shortcut.to, contact.shortcut.href, contact.shortcut.title) == (
        "company", "/companies/novak", "Autodílna Novák",
    )  # fmt: skip
    edit(eva, 1, TICKET, "ticket", contact=("jana", "petr"))
    assert next(f for f in page(eva, f"/tickets/{TICKET}").fields if f.name == "contact").shortcut is None


@pytest.mark.usefixtures("categories")
def test_the_category_says_which_card_is_open_first(eva):
    ticket(eva, category="strict")
    ticket(eva, PART)
    assert (page(eva, f"/tickets/{TICKET}").first, page(eva, f"/tickets/{PART}").first) == ("activities", "")


def test_categories_and_statuses_are_for_managers(eva):
    with pytest.raises(Denied):
        create(eva, kind="category", item="mine", title="Moje", status_required="never")
    assert page(eva, "/categories").outcome == "denied"


def test_managers_find_their_lists_in_the_menu(eva, marek):
    assert [one.href for one in page(marek, "/settings").managed] == ["/categories", "/statuses", "/types"]
    assert page(eva, "/settings").managed == []
    assert not {"category", "status", "record_type"} & {export.kind for export in page(marek, "/settings").exports}
