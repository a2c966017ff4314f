"""Why the guard refuses before it looks at the policy; the rest is in tests/integration/security/test_guard.py."""

from types import SimpleNamespace

from crm_web.model.moment import now
from crm_web.security.guard import Guard
from crm_web.security.rights import Actor
from crm_web.security.sessions import Standing

EVENT = SimpleNamespace(name="state.load", payload={})
EVA = Standing("session", Actor("user-eva", "eva", "Eva", "agent"), now())


def test_an_event_of_nobody_is_refused():
    assert Guard()._objection(EVENT, None) == "signed out"


def test_an_event_without_a_policy_is_refused():
    assert Guard()._objection(EVENT, EVA) == "no policy"
