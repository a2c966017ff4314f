"""The guard in front of every handler of every state: who calls it, may they, and is what they send of its form.

Reflex's middleware runs before the handler, and before a lost state is sent again. The gate lets only signed-in browsers this
far, and tells which session by a header (see gate.SESSION_HEADER), never by the cookie.
"""

from pydantic import Field
from reflex.app import App
from reflex.middleware.middleware import Middleware
from reflex.state import BaseState, OnLoadInternalState, State, StateUpdate
from reflex_base.event import Event, EventHandler
from reflex_base.event.context import EventContext
from reflex_base.registry import RegistrationContext
from reflex_base.utils.format import format_event_handler
from starlette.types import ASGIApp

from crm_web.security.acting import acting
from crm_web.security.audit import notes
from crm_web.security.denials import Denials
from crm_web.security.gate import SESSION_HEADER, Gate
from crm_web.security.policies import Payload, Policy, policy_of
from crm_web.security.rights import ROLES
from crm_web.security.sessions import Standing, standing_by_id
from crm_web.settings import Settings

EVERYBODY = frozenset(ROLES)


class _Hydration(Payload):
    """`hashes` are of the states that the page was compiled with. No var of ours is kept in the browser: `vars` are empty."""

    vars: dict[str, str] | None = Field(default=None, max_length=0)
    hashes: list[str] | None = Field(default=None, max_length=512)


# Reflex's own handlers that a page needs; all its others (setvar, client storage, the browser's exceptions) are denied.
REFLEX: dict[EventHandler, Policy] = {
    State.event_handlers["hydrate_and_load"]: Policy(EVERYBODY, _Hydration),
    State.event_handlers["set_is_hydrated"]: Policy(frozenset()),
    OnLoadInternalState.event_handlers["on_load_internal"]: Policy(EVERYBODY),
    OnLoadInternalState.event_handlers["set_is_hydrated"]: Policy(frozenset()),
}


class Guard(Middleware):
    """Denies by default. The policies are compiled once the app is built, when every handler is registered."""

    def __init__(self) -> None:
        self.policies: dict[str, Policy] = {}
        self.denials = Denials()

    def gate(self, app: ASGIApp, settings: Settings) -> ASGIApp:
        """Put the gate in front of Reflex. Raises SetupError where a handler has no policy."""
        self.policies = compiled_policies()
        return Gate(app, settings, self.policies.__contains__)

    async def preprocess(self, app: App, state: BaseState, event: Event) -> StateUpdate | None:  # noqa: ARG002  Reflex's
        """Return nothing to let the event through, else an empty answer in its place."""
        standing = await _standing()
        acting.set(standing.actor if standing else None)
        reason = self._objection(event, standing)
        if not reason:
            return None
        person = standing.actor.id if standing else ""
        self.denials.add(event.name, reason, person)
        notes.add_once(person, "denied", event.name if event.name in self.policies else "no handler", reason=reason)
        acting.set(None)
        return StateUpdate()

    def _objection(self, event: Event, standing: Standing | None) -> str:
        policy = self.policies.get(event.name)
        if standing is None:
            return "signed out"
        if policy is None:
            return "no policy"
        is_chained = EventContext.get().parent_txid is not None
        return "" if is_chained else policy.objection(standing.actor.role, event.payload)


def compiled_policies() -> dict[str, Policy]:
    """Return the policy of every handler that a browser could name. Raises SetupError for one of ours without."""
    policies = {format_event_handler(handler): policy for handler, policy in REFLEX.items()}
    for name, registered in RegistrationContext.get().event_handlers.items():
        module = registered.handler.fn.__module__
        if not module.startswith("reflex"):
            policies[name] = policy_of(name, registered.handler.fn)
    return policies


async def _standing() -> Standing | None:
    headers = EventContext.get().router_data.get("headers", {})
    session_id = headers.get(SESSION_HEADER.decode(), "")
    return await standing_by_id(session_id) if session_id else None
