"""The Phone section: whom a number belongs to, by any of their numbers, and the calls that somebody made last."""

from dataclasses import replace

import pytest

from crm_web.security.rights import Action, Actor, Scope
from crm_web.views.page import Badge
from tests.integration.saves import JANA, create, op, page, save

NOVAK = "company-novak"
VISITOR = Actor("user-nobody", "nobody", "Nobody", "visitor")
pytestmark = pytest.mark.usefixtures("database")


def call(actor, number: int, **values) -> str:
    item = f"activity-{number}"
    said = {"type": "CALL", "direction": "out", "started_at": f"2026-04-02T08:{number:02}:00Z", **values}
    create(actor, kind="activity", item=item, **said)
    return item


@pytest.fixture
def jana(database, eva):  # noqa: ARG001  the database comes first
    create(eva, kind="company", item=NOVAK, title="Dvořák a syn", phone="222 333 444")
    create(eva, first_name="Jana", last_name="Dvořáková", phone=["601 234 567", "+49 30 901820"], company=NOVAK)


@pytest.mark.usefixtures("jana")
@pytest.mark.parametrize("typed", ["030 901820", "+49 (0)30 901820", "0049 30 90", "30901820"])
def test_a_hit_says_and_calls_the_number_that_was_looked_for(eva, typed):
    (row,) = page(eva, f"/phone?q={typed.replace('+', '%2B')}").rows
    assert (row.id, row.line, row.call) == (JANA, "+49 30 901820 · Dvořák a syn", "tel:+4930901820")


@pytest.mark.usefixtures("jana")
def test_a_hit_by_the_name_says_and_calls_the_first_number(eva):
    (row,) = page(eva, "/phone?q=jana").rows
    assert (row.line, row.call) == ("+420 601 234 567 · Dvořák a syn", "tel:+420601234567")


@pytest.mark.usefixtures("jana")
def test_a_call_of_what_was_typed_is_about_the_one_who_has_that_number(eva):
    assert page(eva, "/phone?q=00420 601 234 567").about == f"contact/{JANA}"
    assert page(eva, "/phone?q=601 234 56").about == ""
    assert page(eva, "/phone?q=jana").about == ""
    create(eva, kind="company", item="company-two", title="Táž linka", phone="601 234 567")
    assert page(eva, "/phone?q=601 234 567").about == ""


@pytest.mark.usefixtures("jana")
def test_ones_own_calls_are_told_newest_first_and_nothing_else(eva, marek):
    call(eva, 1, counterpart="+420 601 234 567", contact=JANA, outcome="reached")
    call(marek, 2, counterpart="+420 601 234 567", contact=JANA)
    call(eva, 3, counterpart="601 234 567", contact=JANA, type="SMS")
    call(eva, 4, counterpart="222 333 444", company=NOVAK, direction="in")
    known, first = page(eva, "/phone").calls[1], page(eva, "/phone").calls[0]
    assert (first.title, first.href, first.line, first.call) == (
        "Dvořák a syn", f"/companies/{NOVAK}", "+420 222 333 444", "tel:+420222333444")  # fmt: skip
    assert (known.id, known.title, known.href, known.about) == (
        "activity-1", "Jana Dvořáková", f"/contacts/{JANA}", f"contact/{JANA}")  # fmt: skip
    assert (known.badges, known.at) == ([Badge("choice.outcome.reached")], "2026-04-02T08:01:00Z")
    assert [row.id for row in page(eva, "/phone").calls] == ["activity-4", "activity-1"]
    assert page(eva, "/phone?q=jana").calls == []


def test_a_call_with_somebody_unknown_opens_the_call_and_can_be_called_and_filed_again(eva):
    call(eva, 1, counterpart="720555111")
    (row,) = page(eva, "/phone").calls
    assert (row.title, row.line, row.call) == ("+420 720 555 111", "", "tel:+420720555111")
    assert (row.href, row.about, row.initials) == ("/activities/activity-1", "type/CALL", "")


@pytest.mark.usefixtures("jana")
def test_a_call_with_somebody_who_was_deleted_keeps_its_number(eva, marek):
    call(eva, 1, counterpart="601 234 567", contact=JANA, title="Objednávka")
    save(marek, op(1, delete=True))
    (row,) = page(eva, "/phone").calls
    assert (row.title, row.line, row.href) == ("Objednávka", "+420 601 234 567", "/activities/activity-1")


def test_a_call_that_has_no_number_is_told_and_dials_nothing(eva):
    call(eva, 1, counterpart="anonym")
    (row,) = page(eva, "/phone").calls
    assert (row.title, row.line, row.call) == ("anonym", "", "")


def test_twenty_calls_are_told_at_most(eva):
    for number in range(22):
        call(eva, number, counterpart="601 234 567")
    calls = page(eva, "/phone").calls
    assert (len(calls), calls[0].id) == (20, "activity-21")


@pytest.mark.usefixtures("jana")
def test_who_may_not_read_learns_of_no_call(eva):
    call(eva, 1, counterpart="601 234 567", contact=JANA)
    assert page(VISITOR, "/phone").calls == []


@pytest.mark.usefixtures("jana")
def test_a_field_that_one_may_not_read_is_told_nowhere(eva):
    call(eva, 1, counterpart="601 234 567", contact=JANA, outcome="reached")
    closed = (("activity", "contact"), ("activity", "outcome"), ("contact", "phone"))
    agent = replace(eva, said={(kind, name, Action.READ): Scope.NONE for kind, name in closed})
    (row,) = page(agent, "/phone").calls
    assert (row.title, row.href, row.badges) == ("+420 601 234 567", "/activities/activity-1", [])
    (hit,) = page(agent, "/phone?q=jana").rows
    assert (hit.line, hit.call) == ("Dvořák a syn", "")
