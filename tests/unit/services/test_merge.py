import pytest

from crm_web.entities import ENTITIES
from crm_web.errors import InvalidFields
from crm_web.services.merge import Merge, merge, wishes
from crm_web.services.op_body import Edit

CONTACT = ENTITIES["contact"]
SAVED = {
    **{field.name: field.type.empty for field in CONTACT.fields},
    "first_name": "Jana",
    "last_name": "Dvořáková",
    "phone": ["+420601234567"],
    "note": "Volat ráno",
}


def merged(*, stale: bool, saved=None, **edits) -> Merge:
    patch = {name: Edit.model_validate({"from": before, "to": to}) for name, (before, to) in edits.items()}
    return merge(CONTACT, SAVED | (saved or {}), wishes(CONTACT, patch), stale=stale)


def test_an_edit_of_the_present_version_is_written_whatever_it_says_was_there():
    assert merged(stale=False, note=("something else", "Volat večer")) == Merge({"note": "Volat večer"}, {})


def test_a_stale_edit_is_written_where_the_value_is_still_the_one_that_was_edited():
    assert merged(stale=True, note=("Volat ráno", "Volat večer")) == Merge({"note": "Volat večer"}, {})


def test_a_stale_edit_clashes_where_the_value_is_another():
    assert list(merged(stale=True, note=("", "Volat večer")).clashes) == ["note"]


def test_a_stale_edit_to_what_is_already_saved_changes_nothing_and_clashes_with_nothing():
    assert merged(stale=True, note=("", "Volat ráno")) == Merge({}, {})


def test_a_number_in_another_format_is_the_same_value():
    assert merged(stale=True, phone=(["601 234 567"], ["+420 602 000 111"])) == Merge({"phone": ["+420602000111"]}, {})
    assert merged(stale=False, phone=([], ["601234567"])) == Merge({}, {})


@pytest.mark.parametrize("nothing", [None, "", []])
@pytest.mark.parametrize("nothing_else", [None, "", []])
@pytest.mark.parametrize("field", ["note", "phone"])
def test_null_an_empty_text_and_an_empty_list_are_the_same(field, nothing, nothing_else):
    empty = {field: CONTACT.field(field).type.empty}
    assert merged(stale=True, saved=empty, **{field: (nothing, nothing_else)}) == Merge({}, {})
    assert merged(stale=True, saved=empty, **{field: (nothing, "601234567")}).clashes == {}


@pytest.mark.parametrize("before", [42, {"a": 1}, [["deep"]], "x" * 1_000_000, True])
def test_a_from_that_could_never_have_been_saved_equals_nothing(before):
    assert list(merged(stale=True, first_name=(before, "Eva")).clashes) == ["first_name"]


def test_an_unknown_field_and_a_wrong_value_are_told_under_their_names():
    with pytest.raises(InvalidFields) as refused:
        merged(stale=False, phone=([], ["no digit"]), shoe_size=("", "42"), first_name=("", "x" * 1_000_000))
    sentences = {name: reason.sentence("en") for name, reason in refused.value.fields.items()}
    assert sentences.keys() == {"phone", "shoe_size", "first_name"}
    assert all(len(sentence) < 200 for sentence in sentences.values())


def test_a_title_that_the_names_give_anyway_stays_derived():
    assert merged(stale=False, title=("", "Jana Dvořáková")) == Merge({}, {})
    assert merged(stale=False, title=("Jana Dvořáková", "Ing. Dvořáková")) == Merge({"title": "Ing. Dvořáková"}, {})


def test_a_title_that_the_new_names_give_stays_derived():
    assert merged(stale=False, last_name=("Dvořáková", "Nová"), title=("", "Jana Nová")) == Merge(
        {"last_name": "Nová"}, {}
    )


def test_a_derived_title_sent_back_unchanged_does_not_become_a_saved_one():
    found = merged(stale=False, last_name=("Dvořáková", "Nová"), title=("Jana Dvořáková", "Jana Dvořáková"))
    assert found == Merge({"last_name": "Nová"}, {})


def test_a_stale_edit_of_a_derived_title_is_written_from_its_words_or_from_nothing():
    for before in ("Jana Dvořáková", None):
        assert merged(stale=True, title=(before, "Šéfová")) == Merge({"title": "Šéfová"}, {})


def test_an_emptied_title_is_derived_again():
    assert merged(stale=False, saved={"title": "Šéfová"}, title=("Šéfová", None)) == Merge({"title": ""}, {})
