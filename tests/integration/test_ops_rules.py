"""The contract's rules of ops, each by an example; `reliability/test_state_machine.py` tries them in every order."""

from uuid import uuid4

import pytest
from sqlmodel import select

from crm_web.errors import Conflict, Denied, InvalidFields, Malformed, Mismatch, Missing
from crm_web.model import Op, SearchEntry, User
from crm_web.security.rights import Actor
from crm_web.services import ops
from crm_web.services.ops import Saved
from crm_web.storage import transact
from tests.integration.saves import JANA, changes, create, edit, op, save, values

pytestmark = pytest.mark.usefixtures("database")

STRANGER = Actor("user-nobody", "nobody", "Nobody", "visitor")


class PowerCut(BaseException):
    """What no code catches."""


def save_without_commit(actor: Actor, body: dict) -> None:
    with transact.writing() as session:
        ops.apply(session, actor, ops.parse(body))
        raise PowerCut


def sentences(refused: pytest.ExceptionInfo[InvalidFields]) -> dict[str, str]:
    return {name: reason.sentence("en") for name, reason in refused.value.fields.items()}


def test_a_new_contact_has_version_1_its_maker_as_owner_and_a_history_from_nothing(eva):
    assert create(eva, first_name="Jana", phone="601 234 567", note="") == Saved(1, [])
    assert values(eva)["owner"] == eva.id
    assert [change.version for change in changes()] == [1]
    assert changes()[0].fields == {
        "owner": {"from": "", "to": eva.id},
        "first_name": {"from": "", "to": "Jana"},
        "phone": {"from": [], "to": ["+420601234567"]},
    }


def test_a_new_contact_may_have_another_owner_or_none(eva, marek):
    create(eva, first_name="Jana", owner=marek.id)
    create(eva, item="contact-petr", first_name="Petr", owner=None)
    assert (values(eva)["owner"], values(eva, "contact-petr")["owner"]) == (marek.id, "")


@pytest.mark.parametrize(
    "fields", [{}, {"note": "Kdo to je?"}, {"first_name": " ", "last_name": ""}, {"title": "Paní"}]
)
def test_a_contact_needs_a_first_or_a_last_name(eva, fields):
    with pytest.raises(InvalidFields) as refused:
        create(eva, **fields)
    assert sentences(refused) == {"first_name": "Fill in a first name or a last name."}
    assert changes() == []


def test_an_edit_that_takes_the_last_name_of_a_contact_is_refused(eva):
    create(eva, first_name="Jana")
    with pytest.raises(InvalidFields):
        edit(eva, 1, first_name=("Jana", ""))


def test_two_edits_that_together_leave_no_name_are_refused(eva, marek):
    create(eva, first_name="Jana", last_name="Dvořáková")
    edit(eva, 1, first_name=("Jana", ""))
    with pytest.raises(InvalidFields):
        edit(marek, 1, last_name=("Dvořáková", ""))


def test_an_id_that_is_taken_is_a_conflict_of_the_whole_item(eva, marek):
    create(eva, first_name="Jana")
    with pytest.raises(Conflict) as refused:
        create(marek, first_name="Jana")
    assert (refused.value.version, refused.value.fields) == (1, {})


def test_edits_of_different_fields_merge_and_the_answer_names_what_others_changed(eva, marek):
    create(eva, first_name="Jana", last_name="Dvořáková")
    assert edit(marek, 1, phone=([], ["601 234 567"]), note=("", "Ráno")) == Saved(2, [])
    merged = edit(eva, 1, last_name=("Dvořáková", "Nová"))
    assert (merged, merged.merged_by) == (Saved(3, ["phone", "note"]), ["Marek Dvořák"])
    assert [change.merged for change in changes()] == [False, False, True]
    assert values(eva) | {"last_name": "Nová", "phone": ["+420601234567"], "note": "Ráno"} == values(eva)


def test_the_same_field_with_another_value_is_a_conflict_that_says_whose_and_when(eva, marek):
    create(eva, first_name="Jana", note="Ráno")
    edit(marek, 1, note=("Ráno", "Večer"))
    edit(marek, 2, first_name=("Jana", "Johana"))
    with pytest.raises(Conflict) as refused:
        edit(eva, 1, note=("Ráno", "V poledne"), phone=([], ["601234567"]))
    assert refused.value.version == 3
    assert refused.value.fields == {
        "note": {"yours": "V poledne", "theirs": "Večer", "by": "Marek Dvořák", "at": changes()[1].at.isoformat()}
    }
    assert values(eva)["phone"] == []


def test_a_conflict_about_a_derived_title_names_who_changed_the_name(eva, marek):
    create(eva, first_name="Jana", last_name="Dvořáková")
    edit(marek, 1, last_name=("Dvořáková", "Nová"))
    with pytest.raises(Conflict) as refused:
        edit(eva, 1, title=("Jana Dvořáková", "Šéfová"))
    assert refused.value.fields["title"]["theirs"] == "Jana Nová"
    assert refused.value.fields["title"]["by"] == "Marek Dvořák"


def test_the_same_value_from_two_people_is_no_conflict(eva, marek):
    create(eva, first_name="Jana")
    edit(marek, 1, phone=([], ["+420 601 234 567"]))
    assert edit(eva, 1, phone=([], ["601234567"])) == Saved(2, [])


def test_a_chain_of_ones_own_offline_edits_never_conflicts_with_itself(eva):
    create(eva, first_name="Jana")
    assert edit(eva, 1, note=("", "Ráno")) == Saved(2, [])
    assert edit(eva, 1, note=("Ráno", "Večer")) == Saved(3, [])
    assert edit(eva, 1, note=("Večer", "")) == Saved(4, [])


def test_nothing_different_is_saved_without_a_version_or_a_history(eva):
    create(eva, first_name="Jana", phone="601234567")
    assert edit(eva, 1, phone=([], ["+420 601 234 567"]), note=(None, [])) == Saved(1, [])
    assert edit(eva, 1) == Saved(1, [])
    assert len(changes()) == 1


def test_an_op_that_changed_nothing_is_stored_as_saved(eva):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "")})
    save(eva, body)
    edit(eva, 1, note=("", "Ráno"))
    assert save(eva, body) == Saved(1, [])


def test_the_same_op_again_is_answered_as_the_first_time_and_done_once(eva, marek):
    create(eva, first_name="Jana")
    edit(marek, 1, note=("", "Ráno"))
    body = op(1, patch={"first_name": ("Jana", "Johana")})
    first = save(eva, body)
    edit(marek, 3, first_name=("Johana", "Jana"))
    assert save(eva, body) == first == Saved(3, ["note"])
    assert values(eva)["first_name"] == "Jana"
    assert len(changes()) == 4


def test_the_same_op_with_another_body_is_refused(eva):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "Ráno")})
    save(eva, body)
    with pytest.raises(Mismatch):
        save(eva, {**body, "base_version": 2})
    assert len(changes()) == 2


def test_the_same_op_from_another_person_is_refused(eva, marek):
    body = op(None, patch={"first_name": ("", "Jana")})
    save(eva, body)
    with pytest.raises(Mismatch):
        save(marek, body)


def test_a_refused_op_may_be_sent_again_with_another_body(eva):
    op_id = str(uuid4())
    with pytest.raises(InvalidFields):
        save(eva, op(None, op_id=op_id, patch={"first_name": ("", "Jana"), "phone": ([], ["none"])}))
    assert save(eva, op(None, op_id=op_id, patch={"first_name": ("", "Jana")})) == Saved(1, [])


def test_an_edit_of_nobody_is_missing(eva):
    with pytest.raises(Missing):
        edit(eva, 1, note=("", "Ráno"))


def test_a_kind_that_does_not_exist_is_refused(eva):
    with pytest.raises(Malformed, match="“spaceship”"):
        save(eva, {**op(None, patch={}), "kind": "spaceship"})


def test_unknown_fields_are_told_under_their_names(eva):
    with pytest.raises(InvalidFields) as refused:
        create(eva, first_name="Jana", shoe_size="42", id="other", version="9")
    assert sentences(refused) == dict.fromkeys(("shoe_size", "id", "version"), "There is no such field.")


def test_a_megabyte_in_a_name_is_refused_in_one_sentence(eva):
    with pytest.raises(InvalidFields) as refused:
        create(eva, first_name="J" * 1_000_000)
    assert "1000000" in sentences(refused)["first_name"]
    assert len(sentences(refused)["first_name"]) < 100


def test_who_may_not_write_is_denied(eva):
    with pytest.raises(Denied):
        create(STRANGER, first_name="Jana")
    create(eva, first_name="Jana")
    with pytest.raises(Denied):
        edit(STRANGER, 1, note=("", "Ráno"))
    assert len(changes()) == 1


def test_an_owner_is_a_person_with_an_active_account(eva, marek):
    with transact.writing() as session:
        session.add(User(id="user-ota", login="ota", name="Ota Dříve", active=False))
    for nobody in ("user-unknown", "user-ota"):
        with pytest.raises(InvalidFields) as refused:
            create(eva, first_name="Jana", owner=nobody)
        assert sentences(refused) == {"owner": "This person has no active account here."}
    create(eva, first_name="Jana", owner=marek.id)
    assert edit(eva, 1, owner=(marek.id, None)).version == 2


def test_an_owner_who_left_does_not_stop_other_edits(eva, marek):
    create(eva, first_name="Jana", owner=marek.id)
    with transact.writing() as session:
        session.get_one(User, marek.id).active = False
    assert edit(eva, 1, note=("", "Ráno")).version == 2


def test_a_title_is_derived_until_one_is_given_and_again_when_it_is_emptied(eva):
    create(eva, first_name="Jana", last_name="Dvořáková")
    assert values(eva)["title"] == "Jana Dvořáková"
    edit(eva, 1, title=("Jana Dvořáková", "Šéfová"))
    edit(eva, 2, title=("Šéfová", None))
    edit(eva, 3, last_name=("Dvořáková", "Nová"))
    assert values(eva)["title"] == "Jana Nová"
    assert [change.fields.get("title") for change in changes()[1:]] == [
        {"from": "Jana Dvořáková", "to": "Šéfová"},
        {"from": "Šéfová", "to": "Jana Dvořáková"},
        None,
    ]


def test_setting_the_title_to_the_derived_one_keeps_it_derived(eva):
    create(eva, first_name="Jana", last_name="Dvořáková", title="Jana Dvořáková")
    edit(eva, 1, last_name=("Dvořáková", "Nová"), title=("Jana Dvořáková", "Jana Nová"))
    edit(eva, 2, last_name=("Nová", "Malá"))
    assert values(eva)["title"] == "Jana Malá"


def test_a_crash_after_everything_was_written_leaves_nothing(eva):
    body = op(None, patch={"first_name": ("", "Jana")})
    with pytest.raises(PowerCut):
        save_without_commit(eva, body)
    with pytest.raises(Missing):
        values(eva)
    with transact.reading() as session:
        assert session.get(Op, body["op_id"]) is None
        assert session.exec(select(SearchEntry).where(SearchEntry.kind == "contact")).first() is None
    assert changes() == []
    assert save(eva, body) == Saved(1, [])


def test_a_history_row_tells_the_op_the_person_and_the_version(eva, marek):
    create(eva, first_name="Jana")
    body = op(1, patch={"note": ("", "Ráno")})
    save(marek, body)
    row = changes()[-1]
    assert (row.kind, row.item_id, row.version, row.by, row.op_id) == ("contact", JANA, 2, marek.id, body["op_id"])
