from typing import TYPE_CHECKING, Any

import pytest

from crm_web.errors import SetupError
from crm_web.security.policies import allow, internal, policy_of
from crm_web.security.rights import ROLES

if TYPE_CHECKING:
    from nowhere import Unknown


@allow()
def for_everybody(self, by: int, note: str = "", tags: list[str] | None = None): ...


@allow("admin")
def for_administrators(self): ...


@internal
def for_other_handlers(self): ...


@pytest.mark.parametrize("role", ROLES)
def test_everybody_means_every_role(role):
    assert policy_of("x", for_everybody).objection(role, {"by": 1}) == ""


def test_a_role_that_is_not_named_is_refused():
    policy = policy_of("x", for_administrators)
    assert [policy.objection(role, {}) for role in ("agent", "manager", "admin", "", "root")] == [
        "role", "role", "", "role", "role",
    ]  # fmt: skip


def test_no_browser_may_call_an_internal_handler():
    assert policy_of("x", for_other_handlers).objection("admin", {}) == "internal"


@pytest.mark.parametrize(
    "payload",
    [{}, {"by": "1"}, {"by": True}, {"by": 1.0}, {"by": 1, "self": 1}, {"by": 1, "tags": [1]}, {"by": 1, "tags": "a"}],
)
def test_a_payload_has_to_be_exactly_the_parameters(payload):
    assert policy_of("x", for_everybody).objection("agent", payload) == "payload"


def test_a_handler_without_a_policy_stops_the_app_by_its_name():
    def open_to_all(self): ...

    with pytest.raises(SetupError, match=r"desk\.open_to_all"):
        policy_of("desk.open_to_all", open_to_all)


def test_a_parameter_without_a_type_that_is_known_stops_the_app():
    @allow()
    def untyped(self, by): ...

    @allow()
    def unknown(self, by: "Unknown"): ...

    for handler in (untyped, unknown):
        with pytest.raises(SetupError, match="desk"):
            policy_of("desk", handler)


def test_a_role_that_does_not_exist_stops_the_app():
    with pytest.raises(SetupError, match="root"):
        allow("root")


def test_a_handler_may_take_anything_that_came_through_the_gate():
    @allow()
    def takes_anything(self, value: dict[str, Any]): ...

    assert policy_of("x", takes_anything).objection("agent", {"value": {"a": [1, {"b": None}]}}) == ""
