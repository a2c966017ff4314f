"""Which web origins are ours. Browsers name the origin of the page that asks; pages elsewhere can't forge it."""

import re

from starlette.datastructures import Headers
from starlette.types import Scope

from crm_web.security.process import is_public
from crm_web.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_LOOPBACK_HOST = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?")


def is_ours(scope: Scope, settings: Settings) -> bool:
    """Whether the request names an origin and it is ours."""
    return Headers(scope=scope).get("origin") in our_origins(scope, settings)


def addressed_origin(scope: Scope, settings: Settings) -> str:
    """Return our origin as the browser addressed it; "" where a policy can't name it, as an IPv6 address (CSP 3, 2.3.1)."""
    if is_public(settings):
        return settings.origin
    host = Headers(scope=scope).get("host", "")
    return f"http://{host}" if _LOOPBACK_HOST.fullmatch(host) and "[" not in host else ""


def our_origins(scope: Scope, settings: Settings) -> frozenset[str]:
    """Return the origins of our pages as this request's connection sees them.

    A public deployment has exactly one. On loopback they are the loopback names with the port that listens; also the one that
    the browser itself addressed (its Host), so that a forwarded port works: a loopback name can't be rebound to a stranger's page.
    """
    if is_public(settings):
        return frozenset({settings.origin})
    _, port = scope.get("server") or ("", None)
    ours = {f"http://{name}:{port}" for name in LOOPBACK} | {settings.origin}
    host = Headers(scope=scope).get("host", "")
    if _LOOPBACK_HOST.fullmatch(host):
        ours.add(f"http://{host}")
    return frozenset(ours - {""})


def page_origin(scope: Scope, settings: Settings) -> str:
    """Return the origin of the page that a browser gets by this request."""
    host = Headers(scope=scope).get("host", "")
    asked = f"http://{host}"
    return asked if asked in our_origins(scope, settings) else min(our_origins(scope, settings))
