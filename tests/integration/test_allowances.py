"""How much phones may keep: usual, until a manager says otherwise; told to every phone at once."""

import pytest

from crm_web.endpoints.hearing import heard
from crm_web.errors import Conflict, Denied, InvalidFields, Malformed, Missing
from crm_web.services import allowances, ops
from crm_web.services.ops import Saved
from crm_web.storage import news, transact
from tests.integration.saves import op, page, save

pytestmark = pytest.mark.usefixtures("database")

USUAL = {"days": 30, "megabytes": 20}


def allow(actor, item: str = "phones", **amounts) -> Saved:
    """Say amounts, each as (before, to)."""
    return save(actor, op(None, kind="allowance", item=item, patch=amounts))


def told(actor) -> dict[str, int]:
    return page(actor, "/preferences").allowances


def test_what_is_usual_is_told_until_a_manager_says_otherwise(eva, marek):
    assert told(eva) == USUAL
    allow(marek, days=(30, 0))
    assert told(eva) == {"days": 0, "megabytes": 20}
    allow(marek, days=(0, 7), megabytes=(20, 100))
    assert told(eva) == {"days": 7, "megabytes": 100}


def test_it_is_for_managers_and_administrators(eva, admin):
    with pytest.raises(Denied):
        allow(eva, days=(30, 0))
    allow(admin, days=(30, 90))
    assert told(eva)["days"] == 90


@pytest.mark.parametrize("wrong", [{"days": (30, 31)}, {"days": (30, True)}, {"days": (30, "7")}, {"hours": (1, 1)}])
def test_only_what_can_be_chosen_is_taken(marek, wrong):
    with pytest.raises(InvalidFields):
        allow(marek, **wrong)
    assert told(marek) == USUAL


def test_nothing_else_has_such_an_op(marek):
    with pytest.raises(Missing):
        allow(marek, item="desks", days=(30, 7))
    with pytest.raises(Malformed):
        save(marek, op(1, kind="allowance", item="phones", delete=True))


def test_two_managers_who_differ_are_told(marek, admin):
    allow(marek, days=(30, 7))
    with pytest.raises(Conflict) as clash:
        allow(admin, days=(30, 90), megabytes=(20, 5))
    assert clash.value.fields == {"days": {"yours": 90, "theirs": 7, "by": "", "at": ""}}
    assert told(admin) == {"days": 7, "megabytes": 20}


def test_everybody_hears_of_it_and_the_audit_knows(eva, marek, admin):
    with transact.writing() as session:
        allowances.save(session, marek, ops.parse(op(None, kind="allowance", item="phones", patch={"days": (30, 1)})))
        touched = news.touched_in(session)
    assert heard(eva, news.News(1, touched)) == ["allowance/phones"]
    (event,) = page(admin, "/audit?event=allowance").rows
    assert [detail.value for detail in event.told] == ["days", "30 → 1"]


def test_the_addresses_of_favourites_come_along(eva):
    for kind, item in (("contact", "jana"), ("company", "novak")):
        save(eva, op(None, kind="preference", item=f"favourites-{kind}", patch={"value": ([], [item])}))
    assert page(eva, "/preferences").favourites == ["/contacts/jana", "/companies/novak"]
