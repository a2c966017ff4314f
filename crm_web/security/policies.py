"""Who may call a state's handler from a browser, and with what: said beside the handler, below `@rx.event`.

@allow("manager", "admin") names the roles, @allow() means everybody who is signed in, @internal means other handlers only.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from crm_web.errors import SetupError
from crm_web.security.rights import ROLES

P = ParamSpec("P")
T = TypeVar("T")

_MARK = "_crm_web_roles"


def allow(*roles: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Let browsers of these roles call the handler; of every role where none is named."""
    strangers = set(roles) - set(ROLES)
    if strangers:
        raise SetupError("setup.role", role=", ".join(sorted(strangers)))

    def mark(handler: Callable[P, T]) -> Callable[P, T]:
        setattr(handler, _MARK, frozenset(roles or ROLES))
        return handler

    return mark


def internal(handler: Callable[P, T]) -> Callable[P, T]:
    """Let only other handlers and page loads call this one."""
    setattr(handler, _MARK, frozenset[str]())
    return handler


class Payload(BaseModel):
    """What a browser sends to one handler: exactly its parameters, exactly of their types."""

    model_config = ConfigDict(strict=True, extra="forbid")


@dataclass(frozen=True)
class Policy:
    """The roles whose browsers may call a handler (none: only the server itself), and the form of what they send."""

    roles: frozenset[str]
    payload: type[Payload] = Payload

    def objection(self, role: str, payload: Mapping[str, Any]) -> str:
        """Return why a browser's call is refused, in one word; empty when it is not."""
        if not self.roles:
            return "internal"
        if role not in self.roles:
            return "role"
        try:
            self.payload.model_validate(payload)
        except (ValidationError, RecursionError):
            return "payload"
        return ""


def policy_of(name: str, handler: Callable[..., Any]) -> Policy:
    """Return the policy said beside a handler. Raises SetupError where there is none or a parameter has no type."""
    roles: frozenset[str] | None = getattr(handler, _MARK, None)
    if roles is None:
        raise SetupError("setup.policy", handler=name)
    return Policy(roles, _payload_of(name, handler))


def _payload_of(name: str, handler: Callable[..., Any]) -> type[Payload]:
    _, *parameters = inspect.signature(handler).parameters.values()  # the first is the state
    try:
        types = get_type_hints(handler)
        fields: dict[str, Any] = {
            parameter.name: (types[parameter.name], ... if parameter.default is parameter.empty else parameter.default)
            for parameter in parameters
        }
    except (KeyError, NameError) as error:
        raise SetupError("setup.handler_type", handler=name, parameter=error) from error
    return create_model("Payload", __base__=Payload, **fields)
