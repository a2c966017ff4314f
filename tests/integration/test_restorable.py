"""Which old values a history gives back, and what they are."""

from dataclasses import replace

import pytest

from crm_web.security.rights import Action, Scope
from tests.integration.saves import JANA, create, edit, op, page, save

HISTORY = f"/contacts/{JANA}/history"


@pytest.fixture(autouse=True)
def jana(database, eva) -> None:  # noqa: ARG001  the database has to be there first
    create(eva, first_name="Jana", phone="601 234 567")


def differences(actor, path: str = HISTORY):
    return [change for version in page(actor, path).versions for change in version.changes]


def test_what_a_field_held_before_a_change_is_there_as_it_was_saved(eva):
    edit(eva, 1, phone=(["601234567"], ["601 234 568"]))
    [first] = [change for change in differences(eva) if change.before and change.name == "phone"]
    assert (first.restorable, first.was) == (True, ["+420601234567"])


def test_the_page_knows_the_version_and_what_the_fields_hold_now(eva):
    edit(eva, 1, phone=(["601234567"], ["601 234 568"]))
    shown = page(eva, HISTORY)
    assert (shown.version, shown.values["phone"], shown.values["note"]) == (2, ["+420601234568"], "")


def test_the_emptiness_before_the_first_version_is_nothing_to_give_back(eva):
    assert [change.restorable for change in differences(eva)] == [False] * len(differences(eva))


def test_a_derived_title_and_a_deletion_are_nothing_to_give_back(eva, marek):
    edit(eva, 1, title=("", "Paní Jana"))
    edit(eva, 2, title=("Paní Jana", "Jana z pily"))
    save(marek, op(3, delete=True))
    save(marek, op(4, restore=True))
    assert {change.name for change in differences(eva)} >= {"title", "deleted"}
    assert not any(change.restorable for change in differences(eva) if change.name in {"title", "deleted"})
    assert "title" not in page(eva, HISTORY).values


def test_a_fixed_field_is_nothing_to_give_back(eva):
    create(eva, item="call-1", kind="activity", counterpart="601 234 567", description="a")
    edit(eva, 1, item="call-1", kind="activity", description=("a", "b"))
    assert "counterpart" not in page(eva, "/activities/call-1/history").values
    assert [change.was for change in differences(eva, "/activities/call-1/history") if change.restorable] == ["a"]


def test_what_one_may_not_change_one_may_not_give_back(eva):
    edit(eva, 1, note=("a", "b"))
    without = replace(eva, said={("contact", "", Action.UPDATE): Scope.NONE})
    assert not any(change.restorable for change in differences(without))
    assert page(without, HISTORY).values == {}
