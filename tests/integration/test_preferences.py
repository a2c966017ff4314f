"""What a person chose, saved by ops like everything else, and never in conflict."""

from http import HTTPStatus

import pytest

from crm_web.errors import Denied, InvalidFields, Malformed, Missing
from crm_web.security.rights import Actor
from crm_web.services.ops import Saved
from tests.integration.api import api
from tests.integration.saves import JANA, create, op, page, save

pytestmark = pytest.mark.usefixtures("database")

FAVOURITES = "favourites-contact"


def choose(actor, before, to, *, item=FAVOURITES, base_version=None) -> Saved:
    return save(actor, op(base_version, kind="preference", item=item, patch={"value": (before, to)}))


def test_a_list_is_saved_for_its_person_only(eva, marek):
    choose(eva, [], ["jana", "petr"])
    choose(eva, [], ["tickets", "activities"], item="cards-company")
    assert page(eva, "/preferences").values == {
        FAVOURITES: ["jana", "petr"],
        "cards-company": ["tickets", "activities"],
    }
    assert page(marek, "/preferences").values == {}
    choose(marek, [], ["eva"])
    choose(eva, ["jana", "petr"], ["petr"], base_version=1)
    assert page(eva, "/preferences").values[FAVOURITES] == ["petr"]
    assert page(marek, "/preferences").values == {FAVOURITES: ["eva"]}


def test_two_phones_that_change_the_same_list_keep_both_changes(eva):
    assert choose(eva, [], ["jana"]) == Saved(1)
    assert choose(eva, ["jana"], ["jana", "petr"], base_version=1) == Saved(2)
    assert choose(eva, ["jana"], ["jana", "eva"], base_version=1) == Saved(3)
    assert choose(eva, ["jana"], [], base_version=None) == Saved(4)
    assert page(eva, "/preferences").values[FAVOURITES] == ["eva", "petr"]


def test_nothing_different_is_no_new_version(eva):
    choose(eva, [], ["jana"])
    assert choose(eva, ["jana"], ["jana"]) == choose(eva, [], ["jana"]) == Saved(1)


def test_the_same_op_again_is_done_once(eva):
    body = op(None, kind="preference", item=FAVOURITES, patch={"value": ([], ["jana"])})
    save(eva, body)
    choose(eva, ["jana"], [])
    assert save(eva, body) == Saved(1)
    assert page(eva, "/preferences").values[FAVOURITES] == []


def test_it_is_answered_with_all_preferences(eva):
    answered = api(eva).post(
        "/api/ops", json=op(None, kind="preference", item=FAVOURITES, patch={"value": (None, ["jana"])})
    )
    assert answered.status_code == HTTPStatus.OK
    assert (answered.json()["outcome"], answered.json()["view"]["path"]) == ("saved", "/preferences")
    assert answered.json()["view"]["values"] == {FAVOURITES: ["jana"]}


@pytest.mark.parametrize("name", ["favourites-spaceship", "cards-", "shoes-contact", "favourites-contact-2", "contact"])
def test_a_preference_that_does_not_exist_is_missing(eva, name):
    with pytest.raises(Missing):
        choose(eva, [], ["jana"], item=name)


@pytest.mark.parametrize("value", ["jana", 5, {}, [5], [["jana"]], ["../jana"], [""], ["x" * 65], ["x"] * 1001, [None]])
def test_what_is_no_list_of_ids_is_refused(eva, value):
    for before, to in ((value, []), ([], value)):
        with pytest.raises(InvalidFields) as refused:
            choose(eva, before, to)
        assert list(refused.value.fields) == ["value"]
    assert page(eva, "/preferences").values == {}


def test_a_preference_has_a_value_and_nothing_else(eva):
    with pytest.raises(InvalidFields):
        save(eva, op(None, kind="preference", item=FAVOURITES, patch={"colour": ("", "red")}))
    for action in ({"delete": True}, {"restore": True}):
        with pytest.raises(Malformed):
            save(eva, op(1, kind="preference", item=FAVOURITES, **action))


def test_who_may_not_read_a_kind_has_no_favourites_of_it():
    with pytest.raises(Denied):
        choose(Actor("user-nobody", "nobody", "Nobody", "visitor"), [], ["jana"])


def test_a_list_does_not_grow_without_end(eva):
    for start in range(0, 1500, 500):
        choose(eva, [], [f"contact-{number}" for number in range(start, start + 500)])
    assert len(page(eva, "/preferences").values[FAVOURITES]) == 1000


def test_favourites_are_listed_in_the_order_of_the_list_without_those_that_are_gone(eva, marek):
    for item, name in (
        ("contact-zak", "Žák"),
        (JANA, "Dvořáková"),
        ("contact-novak", "Novák"),
        ("contact-ales", "Aleš"),
    ):
        create(eva, item=item, last_name=name)
    choose(eva, [], ["contact-zak", "contact-nobody", JANA, "contact-novak"])
    save(marek, op(1, item="contact-novak", delete=True))
    found = page(eva, "/contacts?only=favourites")
    assert ([row.id for row in found.rows], found.only) == ([JANA, "contact-zak"], "favourites")
    assert [row.id for row in page(eva, "/contacts?only=favourites&q=zak").rows] == ["contact-zak"]
    assert page(marek, "/contacts?only=favourites").rows == []


def test_what_was_seen_last_is_left_to_the_phone(eva):
    create(eva, first_name="Jana")
    assert (page(eva, "/contacts?only=recent").rows, page(eva, "/contacts?only=recent").only) == ([], "recent")
    assert (len(page(eva, "/contacts?only=nonsense").rows), page(eva, "/contacts?only=nonsense").only) == (1, "")
