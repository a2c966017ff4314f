"""What pages offer beside what they show, such as a new item or a call, tells and promises no more than the role may."""

import pytest

from tests.integration.cards import card
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
