"""What roles may do, as administrators read and say it."""

import pytest

from crm_web.entities import ENTITIES
from tests.integration.roles import op_of, say
from tests.integration.saves import page

pytestmark = pytest.mark.usefixtures("database")


def reaches(subject) -> dict[str, tuple[str, str]]:
    return {each.action: (each.said, each.usual) for each in subject.reaches}


def test_a_role_is_shown_as_it_is_where_nothing_is_said(admin):
    shown = page(admin, "/roles")
    assert (shown.role, shown.roles) == ("agent", ["agent", "manager", "admin"])
    contacts = next(each for each in shown.kinds if each.id == "agent-contact")
    assert reaches(contacts) == {
        "read": ("", "all"),
        "create": ("", "all"),
        "update": ("", "all"),
        "delete": ("", "none"),
        "export": ("", "none"),
    }
    assert {each.id for each in shown.kinds} == {f"agent-{spec.kind}" for spec in ENTITIES.values() if not spec.managed}


def test_what_was_said_stands_beside_what_is_usual(admin):
    say(admin, "agent-contact", read="own", delete="all")
    say(admin, "agent-contact-note", read="none")
    shown = page(admin, "/roles/agent-contact")
    assert reaches(shown.whole)["read"] == ("own", "all")
    assert reaches(shown.whole)["delete"] == ("all", "none")
    assert reaches(next(each for each in shown.fields if each.id == "agent-contact-note"))["read"] == ("none", "")
    manager = page(admin, "/roles?role=manager").kinds[0]
    assert reaches(manager)["read"] == ("", "all")


def test_by_what_an_item_is_known_is_no_choice(admin):
    fields = {each.id: reaches(each) for each in page(admin, "/roles/agent-contact").fields}
    assert set(fields["agent-contact-last_name"]) == {"update"}
    assert set(fields["agent-contact-note"]) == {"read", "update"}


def test_every_choice_that_is_offered_can_be_said(admin):
    shown = page(admin, "/roles/agent-contact")
    for subject in (shown.whole, *shown.fields):
        for each in subject.reaches:
            say(admin, subject.id, **{each.action: "none"})
    for kind in page(admin, "/roles?role=manager").kinds:
        for each in kind.reaches:
            assert op_of(kind.id, **{each.action: "all"})["id"] == kind.id
            say(admin, kind.id, **{each.action: "all"})


def test_the_answer_to_a_change_is_the_page_with_it(admin):
    say(admin, "agent-contact-note", update="none")
    shown = page(admin, "/roles/agent-contact-note")
    assert shown.kind == "contact"
    assert reaches(next(each for each in shown.fields if each.id == "agent-contact-note"))["update"] == ("none", "")


@pytest.mark.parametrize("right", ["nobody-contact", "agent-nothing", "agent", "agent-field", "x"])
def test_what_no_right_is_of_is_missing(admin, right):
    assert page(admin, f"/roles/{right}").outcome == "missing"


def test_a_role_that_is_none_is_the_first(admin):
    assert page(admin, "/roles?role=root").role == "agent"


def test_nobody_else_sees_them(eva, marek):
    for person in (eva, marek):
        assert [page(person, path).outcome for path in ("/roles", "/roles/agent-contact")] == ["denied", "denied"]
