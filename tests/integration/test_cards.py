"""What an item's page shows beside its details."""

from urllib.parse import quote

import pytest

from crm_web.errors import Malformed
from tests.integration.cards import attach, call, card, whole
from tests.integration.saves import JANA, create, op, page, save

pytestmark = pytest.mark.usefixtures("database")

NOVAK = "company-novak"


def test_the_cards_are_those_of_the_kind_in_its_order_and_count_what_they_hold(eva):
    create(eva, first_name="Jana")
    call(eva, 1, contact=JANA)
    create(eva, kind="ticket", item="ticket-1", title="Nejde tisk", contact=JANA)
    create(eva, kind="ticket", item="ticket-2", title="Cizí")
    attach()
    assert [(card.name, card.kind, card.count, card.next) for card in page(eva, f"/contacts/{JANA}").cards] == [
        ("activities", "activity", "1", ""),
        ("tickets", "ticket", "1", ""),
        ("attachments", "", "1", ""),
    ]
    assert [row.href for row in card(eva, f"/contacts/{JANA}", "tickets").rows] == ["/tickets/ticket-1"]
    assert page(eva, "/contacts/new").cards == []


def test_a_company_has_its_contacts_and_what_is_theirs_once(eva):
    create(eva, kind="company", item=NOVAK, title="Autodílna Novák")
    create(eva, item="contact-petr", first_name="Petr", last_name="Žák", company=NOVAK)
    create(eva, first_name="Jana", last_name="Dvořáková", company=NOVAK)
    create(eva, item="contact-cizi", first_name="Cizí")
    expected = [call(eva, 1, company=NOVAK), call(eva, 4, contact=JANA), call(eva, 7, contact=JANA, company=NOVAK)]
    call(eva, 10, contact="contact-cizi")
    create(eva, kind="ticket", item="ticket-1", title="Nejde tisk", contact="contact-petr")
    held = {card.name: [row.id for row in card.rows] for card in page(eva, f"/companies/{NOVAK}").cards}
    assert held == {
        "contacts": [JANA, "contact-petr"],
        "activities": expected[::-1],
        "tickets": ["ticket-1"],
        "records": [],
        "attachments": [],
    }


def test_what_was_deleted_is_on_no_card_nor_what_was_a_deleted_contacts_on_that_of_the_company(eva, marek):
    create(eva, kind="company", item=NOVAK, title="Autodílna Novák")
    create(eva, first_name="Jana", company=NOVAK)
    call(eva, 1, contact=JANA)
    save(marek, op(1, kind="activity", item=call(eva, 2, contact=JANA), delete=True))
    attach(deleted=True)
    assert [card.count for card in page(eva, f"/contacts/{JANA}").cards] == ["1", "0", "0"]
    save(marek, op(1, item=JANA, delete=True))
    assert [card.count for card in page(eva, f"/companies/{NOVAK}").cards] == ["0", "0", "0", "0", "0"]


def test_sixty_activities_are_counted_as_more_than_fifty_and_shown_newest_first_to_the_last(eva):
    create(eva, kind="company", item=NOVAK, title="Autodílna Novák")
    create(eva, first_name="Jana", company=NOVAK)
    links = ({"company": NOVAK}, {"contact": JANA})
    made = [call(eva, number, **links[number % 2]) for number in range(60)]
    assert card(eva, f"/companies/{NOVAK}", "activities").count == "50+"
    assert card(eva, f"/contacts/{JANA}", "activities").count == "30"
    pages = whole(eva, f"/companies/{NOVAK}", "activities")
    assert [len(rows) for rows in pages] == [20, 20, 20]
    assert [item for rows in pages for item in rows] == made[::-1]


def test_who_was_filed_meanwhile_moves_nobody_on_the_next_page(eva):
    create(eva, first_name="Jana")
    made = [call(eva, number, contact=JANA) for number in range(30)]
    following = card(eva, f"/contacts/{JANA}", "activities").next
    call(eva, 99, contact=JANA)
    assert [row.id for row in page(eva, following).rows] == made[9::-1]


@pytest.mark.parametrize("path", [f"/contacts/{JANA}/nothing", "/contacts/nobody/activities", "/contacts/new/tickets"])
def test_a_card_that_is_not_there_is_missing(eva, path):
    create(eva, first_name="Jana")
    assert page(eva, path).outcome == "missing"


@pytest.mark.parametrize("name", ["activities", "attachments"])
@pytest.mark.parametrize("cursor", ["x", "_", "2026-11-24T08:00:00_x", "2026-11-24T08:00:00Z_\x00", "9" * 400])
def test_a_broken_cursor_of_a_card_is_told(eva, name, cursor):
    create(eva, first_name="Jana")
    with pytest.raises(Malformed, match="place in the list"):
        page(eva, f"/contacts/{JANA}/{name}?cursor={quote(cursor)}")


def test_a_card_of_a_kind_that_one_may_not_read_is_not_there(eva, monkeypatch):
    create(eva, first_name="Jana")
    call(eva, 1, contact=JANA)
    monkeypatch.setattr("crm_web.views.cards.can", lambda _actor, _action, kind: kind != "activity")
    assert [card.name for card in page(eva, f"/contacts/{JANA}").cards] == ["tickets", "attachments"]
    assert page(eva, f"/contacts/{JANA}/activities").outcome == "missing"
