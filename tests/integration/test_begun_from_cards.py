"""What a card and a link offer to begin: a new item that belongs there, a comment, a call."""

import pytest

from crm_web.model.moment import now, written
from crm_web.views.page import Badge
from tests.integration.cards import card
from tests.integration.saves import create, page, values

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def ticket(database, eva) -> None:  # noqa: ARG001  the database has to be there first
    create(eva, kind="company", item="novak", title="Autodílna Novák")
    create(eva, item="jana", last_name="Dvořáková", company="novak", phone="601 234 567", email="jana@example.cz")
    create(eva, kind="ticket", item="ticket", title="Kotouče", contact="jana")


@pytest.mark.usefixtures("ticket")
@pytest.mark.parametrize(
    ("path", "name", "address"),
    [
        ("/tickets/ticket", "activities", "/activities/new?contact=jana&ticket=ticket"),
        ("/tickets/ticket", "children", "/tickets/new?contact=jana&parent=ticket"),
        ("/contacts/jana", "activities", "/activities/new?contact=jana"),
        ("/contacts/jana", "tickets", "/tickets/new?contact=jana"),
        ("/companies/novak", "contacts", "/contacts/new?company=novak"),
        ("/companies/novak", "activities", "/activities/new?company=novak"),
        ("/companies/novak", "tickets", ""),  # a ticket has no company of its own
        ("/contacts/jana", "attachments", ""),
    ],
)
def test_a_card_leads_to_a_new_item_that_belongs_on_it(eva, path, name, address):
    assert card(eva, path, name).add == address


@pytest.mark.usefixtures("ticket")
def test_comments_are_written_on_the_thread_of_a_ticket(eva):
    assert [each.name for each in page(eva, "/tickets/ticket").cards if each.comments] == ["activities"]
    assert not any(each.comments for each in page(eva, "/contacts/jana").cards)


@pytest.mark.usefixtures("ticket")
def test_the_contacts_numbers_and_addresses_are_in_reach_of_the_ticket(eva):
    contact = next(field for field in page(eva, "/tickets/ticket").fields if field.name == "contact")
    assert [(way.value, way.text) for way in contact.reach] == [
        ("tel:+420601234567", "+420 601 234 567"),
        ("mailto:jana@example.cz", "jana@example.cz"),
    ]


def test_an_activity_filed_by_hand_began_now_and_is_of_some_type(eva):
    before = written(now())
    create(eva, kind="activity", item="by-hand", title="Schůzka")
    made = values(eva, "by-hand", "activity")
    assert made["type"] == "CUSTOM"
    assert before <= str(made["started_at"]) <= written(now())


def test_what_is_said_of_an_activity_stays_as_it_was_said(eva):
    create(eva, kind="activity", item="call", type="CALL", counterpart="112", started_at="2026-11-01T08:00:00Z")
    made = values(eva, "call", "activity")
    assert (made["type"], made["started_at"]) == ("CALL", "2026-11-01T08:00:00Z")


@pytest.mark.usefixtures("ticket")
def test_a_row_of_the_thread_says_who_wrote_it(eva):
    create(eva, kind="activity", item="comment", type="COMMENT", title="Zavoláno", ticket="ticket")
    (row,) = card(eva, "/tickets/ticket", "activities").rows
    assert (row.title, row.line, row.badges) == ("Zavoláno", "Eva Malá", [Badge("choice.type.COMMENT")])
