"""What a list shows beside its rows, and the Phone section."""

import pytest

from crm_web.security.rights import Actor
from tests.integration.saves import JANA, create, edit, page

pytestmark = pytest.mark.usefixtures("database")

NOVAK = "company-novak"
VISITOR = Actor("user-nobody", "nobody", "Nobody", "visitor")


@pytest.fixture
def jana(database, eva) -> None:  # noqa: ARG001  the database has to be there first
    create(eva, kind="company", item=NOVAK, title="Dvořák a syn", phone="222 333 444")
    create(eva, first_name="Jana", last_name="Dvořáková", phone="601 234 567", company=NOVAK)


def ticket(actor, item: str, day: int) -> str:
    create(actor, kind="ticket", item=item, title=f"Ticket {item}", opened_at=f"2026-11-{day:02}T08:00:00Z")
    return item


def test_tickets_are_listed_newest_first_without_letters_page_by_page(eva):
    made = [ticket(eva, f"ticket-{number:02}", 1 + number // 3) for number in range(60)]
    first = page(eva, "/tickets")
    second = page(eva, first.next)
    assert [row.id for row in (*first.rows, *second.rows)] == made[::-1]
    assert (len(first.rows), second.next) == (50, "")
    assert {row.heading for row in first.rows} == {""}
    assert first.rows[0].at == "2026-11-20T08:00:00Z"


def test_the_oldest_ticket_stays_last_when_another_is_opened_between_two_pages(eva):
    made = [ticket(eva, f"ticket-{number:02}", 1) for number in range(55)]
    first = page(eva, "/tickets")
    ticket(eva, "ticket-new", 28)
    assert [row.id for row in page(eva, first.next).rows] == made[4::-1]


@pytest.mark.usefixtures("jana")
def test_a_search_says_where_else_it_finds_something(eva):
    found = page(eva, "/contacts?q=dvor")
    assert [row.id for row in found.rows] == [JANA]
    assert [(other.kind, other.count, other.href) for other in found.elsewhere] == [
        ("company", "1", "/companies?q=dvor")
    ]
    assert [other.kind for other in page(eva, "/companies?q=dvor").elsewhere] == ["contact"]
    assert page(eva, "/contacts").elsewhere == page(eva, "/contacts?q=jana").elsewhere == []


def test_other_sections_and_kinds_without_a_list_are_not_elsewhere(eva):
    create(eva, kind="ticket", item="ticket-1", title="Dvořák volal")
    create(eva, kind="activity", item="activity-1", type="CALL", counterpart="Dvořák")
    assert page(eva, "/contacts?q=dvor").elsewhere == []


def test_more_than_fifty_elsewhere_are_counted_as_such(eva):
    for number in range(51):
        create(eva, kind="company", item=f"company-{number}", title="Novák")
    assert page(eva, "/contacts?q=novak").elsewhere[0].count == "50+"


@pytest.mark.parametrize("typed", ["601234567", "+420 601 234 567", "00420 601-234-567"])
def test_a_search_that_is_a_number_can_be_called_and_added(eva, typed):
    found = page(eva, f"/contacts?q={typed.replace('+', '%2B')}")
    assert (found.number, found.call) == ("+420 601 234 567", "tel:+420601234567")
    assert found.add == "/contacts/new?phone=%2B420+601+234+567"


@pytest.mark.parametrize("typed", ["", "dvor", "601 23", "2024/15", "*", "%2B", "x" * 5000, "%00"])
def test_what_is_no_number_can_be_neither(eva, typed):
    found = page(eva, f"/contacts?q={typed}")
    assert (found.number, found.call, found.add) == ("", "", "")


def test_a_number_is_added_only_where_there_is_a_field_for_it(eva):
    assert page(eva, "/companies?q=601234567").add == "/companies/new?phone=%2B420+601+234+567"
    assert page(eva, "/records?q=601234567").add == ""
    assert page(eva, "/records?q=601234567").call == "tel:+420601234567"


def test_a_title_that_looks_like_a_number_is_found_and_numbers_are_not_found_by_pieces(eva):
    create(eva, kind="record", item="record-deal", title="Zakázka 2024/15")
    create(eva, item="contact-pieces", first_name="Petr", phone="+420 234 567 601")
    create(eva, first_name="Jana", phone="+420 601 234 567")
    assert [row.id for row in page(eva, "/records?q=2024/15").rows] == ["record-deal"]
    assert page(eva, "/records?q=2024 15").rows == []
    assert [row.id for row in page(eva, "/contacts?q=601 234 567").rows] == [JANA]
    assert page(eva, "/contacts?q=601/567").rows == []


@pytest.mark.usefixtures("jana")
def test_the_phone_section_knows_whose_a_number_or_a_name_is(eva):
    assert [row.id for row in page(eva, "/phone?q=dvor").rows] == [JANA, NOVAK]
    found = page(eva, "/phone?q=222333444")
    assert [(row.id, row.call, row.about) for row in found.rows] == [(NOVAK, "tel:+420222333444", f"company/{NOVAK}")]
    assert (found.number, found.add) == ("+420 222 333 444", "/contacts/new?phone=%2B420+222+333+444")


@pytest.mark.usefixtures("jana")
def test_the_phone_section_is_empty_until_something_is_typed(eva):
    found = page(eva, "/phone")
    assert (found.outcome, found.query, found.rows, found.number, found.add) == ("ok", "", [], "", "")


def test_the_phone_section_shows_fifty_at_most(eva):
    for number in range(30):
        create(eva, item=f"contact-{number}", last_name="Novák")
        create(eva, kind="company", item=f"company-{number}", title="Novák")
    rows = page(eva, "/phone?q=novak").rows
    assert [row.href.split("/")[1] for row in rows] == ["contacts"] * 30 + ["companies"] * 20


@pytest.mark.usefixtures("jana")
def test_who_may_not_read_learns_nothing():
    assert page(VISITOR, "/contacts?q=dvor").outcome == "denied"
    found = page(VISITOR, "/phone?q=601234567")
    assert (found.rows, found.add) == ([], "")


@pytest.mark.usefixtures("jana")
def test_a_page_carries_its_own_path_whatever_kind_it_is_of(eva):
    edit(eva, 1, note=("", "Ráno"))
    paths = ["/phone", "/preferences", "/contacts", f"/contacts/{JANA}", f"/contacts/{JANA}/tickets", "/nowhere"]
    assert [page(eva, path).path for path in paths] == paths
    assert [page(eva, path).outcome for path in paths] == ["ok", "ok", "ok", "ok", "ok", "missing"]
