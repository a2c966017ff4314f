"""Who may do what, by the table of roles and by what administrators say."""

import pytest

from crm_web.entities import ENTITIES
from crm_web.security.rights import OF_FIELDS, ROLES, Action, Actor, Item, Scope, can, scope

NOTE = ("contact", "note")


def agent(said=None, role="agent"):
    return Actor("eva", "eva", "Eva", role, said=said or {})


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("agent", "create read update"),
        ("manager", "create read update delete export"),
        ("admin", "create read update delete export"),
        ("visitor", ""),
    ],
)
def test_roles_may_what_they_may_by_themselves(role, allowed):
    actions = [Action.CREATE, Action.READ, Action.UPDATE, Action.DELETE, Action.EXPORT]
    assert [action for action in actions if can(agent(role=role), action, "contact")] == allowed.split()
    assert [action for action in actions if can(agent(role=role), action, "contact", "note")] == allowed.split()


def test_nobody_may_do_anything():
    assert not any(can(None, action, kind) for action in Action for kind in ENTITIES)


def test_what_shapes_the_app_is_for_those_who_may_design():
    assert [role for role in ROLES if can(agent(role=role), Action.READ, "category")] == ["manager", "admin"]
    assert [role for role in ROLES if can(agent(role=role), Action.MANAGE, "")] == ["admin"]


def test_what_is_never_deleted_nobody_deletes():
    kept = [spec.kind for spec in ENTITIES.values() if not spec.deletable]
    assert kept
    assert not any(can(agent(role=role), Action.DELETE, kind) for role in ROLES for kind in kept)


def test_a_role_may_be_given_what_it_has_not_by_itself():
    assert can(agent({("contact", "", Action.DELETE): Scope.ALL}), Action.DELETE, Item("contact", "marek"))


def test_one_s_own_is_what_one_owns():
    eva = agent({("contact", "", Action.READ): Scope.OWN})
    assert can(eva, Action.READ, "contact")
    assert can(eva, Action.READ, Item("contact", "eva"))
    assert not can(eva, Action.READ, Item("contact", "marek"))
    assert not can(eva, Action.READ, Item("contact", ""))
    assert can(eva, Action.READ, Item("company", "marek"))


@pytest.mark.parametrize("action", [*OF_FIELDS, Action.DELETE])
def test_nobody_does_anything_to_what_they_cannot_read(action):
    manager = agent({("contact", "", Action.READ): Scope.OWN}, "manager")
    assert scope(manager, action, "contact") is Scope.OWN
    assert scope(agent({(*NOTE, Action.READ): Scope.NONE}, "manager"), action, *NOTE) is Scope.NONE


def test_a_field_is_never_wider_than_its_item():
    eva = agent({("contact", "", Action.UPDATE): Scope.OWN, (*NOTE, Action.UPDATE): Scope.ALL})
    assert scope(eva, Action.UPDATE, *NOTE) is Scope.OWN
    assert scope(eva, Action.READ, *NOTE) is Scope.ALL
    assert scope(agent({(*NOTE, Action.UPDATE): Scope.NONE}), Action.UPDATE, "contact") is Scope.ALL


@pytest.mark.parametrize("spec", ENTITIES.values(), ids=lambda spec: spec.kind)
def test_by_what_an_item_is_known_and_sorted_it_is_known_to_all_who_read_it(spec):
    closed = {(spec.kind, field.name, Action.READ): Scope.NONE for field in spec.fields}
    readable = {
        field.name for field in spec.fields if can(agent(closed, "manager"), Action.READ, spec.kind, field.name)
    }
    assert readable == spec.known_by
    assert {*spec.sort_by, *spec.title_from} <= readable
