"""What pages offer beside what they show, such as a new item or a call, tells and promises no more than the role may."""

import pytest

from tests.integration.api import api
from tests.integration.cards import card
from tests.integration.forms import add_field, change_field
from tests.integration.roles import now, say
from tests.integration.saves import JANA, create, op, page, save


@pytest.fixture(autouse=True)
def _jana(database, eva):  # noqa: ARG001  the database comes first
    create(eva, first_name="Jana", last_name="Dvořáková", phone=["601 234 567"])
    create(eva, kind="ticket", item="case", title="Case", contact=JANA)


def field(actor, path: str, name: str):
    return next(each for each in page(actor, path).fields if each.name == name)


def test_a_new_item_is_begun_without_what_may_not_be_read(eva, admin):
    assert card(now(eva), "/tickets/case", "activities").add == f"/activities/new?contact={JANA}&ticket=case"
    say(admin, "agent-ticket-contact", read="none")
    assert card(now(eva), "/tickets/case", "activities").add == "/activities/new?ticket=case"


def test_who_may_make_none_is_offered_none(eva, admin):
    offers = (
        lambda: bool(field(now(eva), "/tickets/case", "contact").add),
        lambda: page(now(eva), f"/contacts/{JANA}").clonable,
        lambda: page(now(eva), "/contacts").addable,
        lambda: bool(page(now(eva), "/phone?q=777111222").add),
        lambda: bool(card(now(eva), "/tickets/case", "children").add),
    )
    assert [offer() for offer in offers] == [True] * 5
    say(admin, "agent-contact", create="none")
    say(admin, "agent-ticket", create="none")
    assert [offer() for offer in offers] == [False] * 5


def test_of_a_deleted_item_only_who_may_restore_it_is_offered_that(eva, marek, admin):
    say(admin, "manager-contact", delete="own")
    save(admin, op(1, delete=True))
    assert (page(now(marek), f"/contacts/{JANA}").deletable, page(now(eva), f"/contacts/{JANA}").deletable) == (
        False,
        False,
    )
    assert page(admin, f"/contacts/{JANA}").deletable


def test_who_may_read_no_activities_has_a_page_to_dial_on_without_calls(eva, admin):
    create(eva, kind="activity", item="call", type="CALL", counterpart="601 234 567")
    say(admin, "agent-activity", read="none")
    assert (page(now(eva), "/phone").outcome, page(now(eva), "/phone").calls) == ("ok", [])


def test_who_may_make_none_gets_no_empty_form(eva, admin):
    assert page(now(eva), "/contacts/new").outcome == "ok"
    say(admin, "agent-contact", create="none")
    assert page(now(eva), "/contacts/new").outcome == "denied"


def test_a_search_counts_nothing_of_a_kind_that_may_not_be_read_and_works(eva, admin):
    say(admin, "agent-record", read="none")
    say(admin, "agent-company", read="none")
    for path in ("/contacts?q=jana", "/phone?q=jana"):
        shown = page(now(eva), path)
        assert (shown.outcome, [row.id for row in shown.rows]) == ("ok", [JANA])


def test_the_card_that_opens_first_tells_nothing_of_a_category_that_may_not_be_read(eva, marek, admin):
    create(marek, kind="category", item="claims", title="Claims", status_required="never", first_card="activities")
    create(marek, kind="ticket", item="claim", title="Claim", category="claims")
    assert page(now(eva), "/tickets/claim").first == "activities"
    say(admin, "agent-ticket-category", read="none")
    assert page(now(eva), "/tickets/claim").first == ""


def test_on_what_may_not_be_read_a_field_depends_without_saying_so(eva, marek, admin):
    level = add_field(marek, "field-level", title="Úroveň", type="choice", options=["gold", "silver"])
    card_no = add_field(marek, "field-card", title="Karta", only_when=level, only_values=["gold"])
    create(marek, item="other", last_name="Nová", **{level: "gold", card_no: "123"})
    assert [asked.saved for asked in field(now(eva), "/contacts/other", card_no).conditions] == ["gold"]
    say(admin, f"agent-contact-{level}", read="none")
    shown = field(now(eva), "/contacts/other", card_no)
    assert (shown.value, shown.conditions) == ("123", [])


def test_a_hit_has_no_number_of_those_that_are_for_owners_only(eva, marek, admin):
    create(marek, item="his", first_name="Jana", last_name="Cizí", phone=["777 111 222"])
    say(admin, "agent-contact-phone", read="own")
    hits = {row.id: (row.call, row.line) for row in page(now(eva), "/phone?q=jana").rows}
    assert hits == {JANA: ("tel:+420601234567", "+420 601 234 567"), "his": ("", "")}


def test_a_phone_keeps_no_links_to_what_may_be_read_in_part_only_and_no_hidden_words(eva, marek, admin):
    create(marek, kind="company", item="firm", title="Firm")
    create(marek, item="other", last_name="Nová", company="firm", email=["ptace@example.cz"])
    kept = api(eva).get("/api/directory").text
    assert ("firm" in kept, "ptace" in kept) == (True, True)
    say(admin, "agent-company", read="own")
    change_field(marek, "field-contact-email", hidden=("", "yes"))
    kept = api(eva).get("/api/directory").text
    assert ("firm" in kept, "ptace" in kept, "Nová" in kept) == (False, False, True)
