"""Where a request comes from."""

import ipaddress

from starlette.datastructures import Headers
from starlette.types import Scope

from crm_web.security.process import is_loopback, is_public
from crm_web.settings import Settings


def client_address(scope: Scope, settings: Settings) -> str:
    """Return the address of the browser; behind the proxy of a public deployment what that proxy says it was.

    Only the last entry of X-Forwarded-For is the proxy's own; it is believed only from a neighbour (loopback, private network).
    """
    peer = _peer(scope)
    forwarded = Headers(scope=scope).get("x-forwarded-for", "").rpartition(",")[2].strip()
    return forwarded if is_public(settings) and forwarded and _is_near(peer) else peer


def is_local(scope: Scope, settings: Settings) -> bool:
    """Whether the request comes from this machine, and through nobody who may speak for others."""
    return not is_public(settings) and is_loopback(_peer(scope))


def _peer(scope: Scope) -> str:
    return (scope.get("client") or ("", 0))[0]


def _is_near(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_private
    except ValueError:
        return False
