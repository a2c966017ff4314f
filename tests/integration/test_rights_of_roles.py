"""An administrator says what roles may; it is a row, saved by an op, and in force at once."""

import pytest

from crm_web.errors import Conflict, Denied, InvalidFields, Malformed, Missing
from tests.integration.api import api
from tests.integration.cards import card
from tests.integration.roles import now, op_of, say
from tests.integration.saves import JANA, create, edit, op, page, save

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def _jana(database, eva):  # noqa: ARG001  the database comes first
    create(eva, last_name="Dvořáková", note="Ráno")


@pytest.mark.usefixtures("_jana")
def test_what_is_said_counts_in_the_next_request(eva, admin):
    assert api(eva).get(f"/api/contacts/{JANA}").json()["note"] == "Ráno"
    say(admin, "agent-contact-note", read="none")
    assert "note" not in api(eva).get(f"/api/contacts/{JANA}").json()
    assert api(admin).get(f"/api/contacts/{JANA}").json()["note"] == "Ráno"


@pytest.mark.usefixtures("_jana")
def test_who_was_there_a_moment_ago_does_not_see_more_for_another_moment(eva, admin):
    hers, theirs = api(eva), api(admin)
    assert "note" in hers.get(f"/api/contacts/{JANA}").json()
    assert theirs.post("/api/ops", json=op_of("agent-contact-note", read="none")).status_code == 200
    assert "note" not in hers.get(f"/api/contacts/{JANA}").json()


@pytest.mark.usefixtures("_jana")
def test_a_role_may_be_given_more_and_that_taken_back(eva, admin):
    with pytest.raises(Denied):
        save(eva, op(1, delete=True))
    create(admin, item="theirs", last_name="Cizí")
    say(admin, "agent-contact", delete="own")
    with pytest.raises(Denied):
        save(now(eva), op(1, item="theirs", delete=True))
    save(now(eva), op(1, delete=True))
    save(now(eva), op(2, restore=True))
    save(admin, op(None, kind="right", item="agent-contact", patch={"delete": ("own", "")}))
    with pytest.raises(Denied):
        save(now(eva), op(3, delete=True))


@pytest.mark.usefixtures("_jana")
def test_a_field_that_may_not_be_written_is_refused_and_told_to_the_form(eva, admin):
    say(admin, "agent-contact-note", update="none")
    assert not next(field for field in page(now(eva), f"/contacts/{JANA}").fields if field.name == "note").editable
    with pytest.raises(Denied):
        edit(now(eva), 1, note=("Ráno", "Večer"))
    edit(now(eva), 1, address=("", "Brno"))


def test_who_may_file_no_activities_is_not_to_be_asked_what_came_of_a_call(eva, admin):
    assert page(eva, "/preferences").files_calls
    say(admin, "agent-activity", create="none")
    assert not page(now(eva), "/preferences").files_calls


@pytest.mark.parametrize("person", ["eva", "marek"])
def test_only_administrators_say_what_roles_may(person, request):
    with pytest.raises(Denied):
        say(request.getfixturevalue(person), "agent-contact", delete="all")


@pytest.mark.parametrize(
    "subject", ["visitor-contact", "agent-car", "agent-contact-wheel", "agent", "agent-contact-note-note"]
)
def test_nothing_is_said_of_what_is_not_there(admin, subject):
    with pytest.raises(Missing):
        say(admin, subject, read="none")


@pytest.mark.parametrize(
    ("subject", "scopes"),
    [
        ("agent-contact", {"read": "some"}),
        ("agent-contact", {"design": "all"}),
        ("agent-contact-note", {"delete": "all"}),
        ("agent-contact-last_name", {"read": "none"}),
    ],
)
def test_what_means_nothing_is_refused(admin, subject, scopes):
    with pytest.raises(InvalidFields):
        say(admin, subject, **scopes)


def test_two_administrators_do_not_overwrite_each_other(admin):
    say(admin, "agent-contact", delete="own")
    say(admin, "agent-contact", delete="own")  # the same wish again
    with pytest.raises(Conflict):
        say(admin, "agent-contact", delete="all")


def test_rights_are_not_deleted_but_said_otherwise(admin):
    with pytest.raises(Malformed):
        save(admin, op(1, kind="right", item="agent-contact", delete=True))


@pytest.mark.usefixtures("_jana")
def test_a_page_tells_what_the_person_may_do_with_the_item(eva, admin):
    assert page(eva, f"/contacts/{JANA}").changeable
    say(admin, "agent-contact", update="none")
    assert not page(now(eva), f"/contacts/{JANA}").changeable
    assert page(admin, f"/contacts/{JANA}").changeable


@pytest.mark.usefixtures("_jana")
def test_only_ones_own_can_be_changed_where_the_role_says_so(eva, marek, admin):
    create(marek, item="contact-petr", last_name="Čech")
    say(admin, "agent-contact", update="own")
    assert [page(now(eva), f"/contacts/{item}").changeable for item in (JANA, "contact-petr")] == [True, False]


def test_a_list_offers_a_new_item_and_a_card_a_comment_to_those_who_may_make_one(eva, admin):
    create(eva, kind="ticket", item="ticket-1", title="Dodat")
    assert page(eva, "/contacts").addable
    assert card(eva, "/tickets/ticket-1", "activities").comments
    say(admin, "agent-contact", create="none")
    say(admin, "agent-activity", create="none")
    assert not page(now(eva), "/contacts").addable
    assert not card(now(eva), "/tickets/ticket-1", "activities").comments
