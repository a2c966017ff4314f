import pytest

from crm_web.errors import Conflict, Deleted, Denied, Missing
from crm_web.security.rights import Action
from crm_web.services.ops import Saved
from tests.integration.saves import JANA, changes, create, edit, op, page, save, values

pytestmark = pytest.mark.usefixtures("database")


def test_a_deleted_contact_is_gone_for_everybody_and_its_history_says_so(eva, marek):
    create(eva, first_name="Jana")
    assert save(marek, op(1, delete=True)) == Saved(2, [])
    with pytest.raises(Deleted):
        values(eva)
    assert changes()[-1].fields == {"deleted": {"from": False, "to": True}}


def test_an_agent_may_not_delete(eva):
    create(eva, first_name="Jana")
    with pytest.raises(Denied):
        save(eva, op(1, delete=True))


def test_deleting_against_a_newer_edit_is_a_conflict_that_names_the_editor(eva, marek):
    create(eva, first_name="Jana")
    edit(eva, 1, note=("", "Ráno"))
    edit(marek, 2, first_name=("Jana", "Johana"))
    with pytest.raises(Conflict) as refused:
        save(marek, op(1, delete=True))
    assert refused.value.version == 3
    assert refused.value.fields == {
        "deleted": {"yours": True, "theirs": False, "by": "Eva Malá", "at": changes()[1].at.isoformat()}
    }


def test_deleting_after_ones_own_offline_edit_is_no_conflict(marek):
    create(marek, first_name="Jana")
    edit(marek, 1, note=("", "Ráno"))
    assert save(marek, op(1, delete=True)) == Saved(3, [])


def test_every_op_on_a_deleted_contact_but_restoring_is_refused_as_deleted(eva, marek):
    create(marek, first_name="Jana")
    save(marek, op(1, delete=True))
    for body in (op(1, patch={"note": ("", "Ráno")}), op(2, delete=True), op(None, patch={"first_name": ("", "Jana")})):
        with pytest.raises(Deleted):
            save(marek, body)
    with pytest.raises(Denied):
        save(eva, op(2, restore=True))


def test_a_restored_contact_is_as_it_was(eva, marek):
    create(eva, first_name="Jana", phone="601234567")
    save(marek, op(1, delete=True))
    assert save(marek, op(2, restore=True)) == Saved(3, [])
    assert values(eva)["phone"] == ["+420601234567"]
    assert changes()[-1].fields == {"deleted": {"from": True, "to": False}}


def test_restoring_what_is_there_changes_nothing(marek):
    create(marek, first_name="Jana")
    assert save(marek, op(1, restore=True)) == Saved(1, [])


@pytest.mark.parametrize("action", [{"delete": True}, {"restore": True}])
def test_nobody_can_be_deleted_or_restored_who_never_was(marek, action):
    with pytest.raises(Missing):
        save(marek, op(1, **action))


def test_a_deletion_sent_twice_is_done_once(marek):
    create(marek, first_name="Jana")
    body = op(1, delete=True)
    assert save(marek, body) == save(marek, body) == Saved(2, [])


def test_the_page_of_a_deleted_contact_says_who_deleted_it_and_who_may_give_it_back(eva, marek):
    create(eva, first_name="Jana", note="Tajné")
    save(marek, op(1, delete=True))
    shown = page(eva, f"/contacts/{JANA}")
    assert (shown.outcome, shown.title, shown.version, shown.deletable) == ("deleted", "Jana", 2, False)
    assert (shown.deleted_by, shown.deleted_at) == ("Marek Dvořák", changes()[1].at.isoformat())
    assert (shown.managers, shown.fields, shown.cards) == ("Marek Dvořák", [], [])
    assert page(marek, f"/contacts/{JANA}").deletable


def test_the_page_says_who_may_delete_and_who_may_clone(eva, marek, monkeypatch):
    create(eva, first_name="Jana")
    assert (page(eva, f"/contacts/{JANA}").deletable, page(marek, f"/contacts/{JANA}").deletable) == (False, True)
    assert page(eva, f"/contacts/{JANA}").clonable
    monkeypatch.setattr("crm_web.views.detail.can", lambda _actor, action, *_of: action is not Action.CREATE)
    assert not page(eva, f"/contacts/{JANA}").clonable
