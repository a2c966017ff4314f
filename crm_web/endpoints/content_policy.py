"""The Content-Security-Policy of a page or of the service worker, as the browser that asks needs it."""

import re
from collections.abc import Mapping

from starlette.types import Scope

from crm_web.build.content_policies import ANY_PAGE, ORIGIN
from crm_web.security.origins import addressed_origin
from crm_web.settings import Settings

WORKER_PATH = "/sw.js"
WORKER = "default-src 'none'; connect-src 'self'"  # a worker is bound by what comes with its own script: it fetches
_SOURCE = re.compile(rf"{re.escape(ORIGIN)}[^ ;]*")


def policy_of(policies: Mapping[str, str], scope: Scope, settings: Settings) -> str:
    """Return the policy of what is asked for; `policies` are those that the build wrote, by the page's file."""
    path = scope["path"].rstrip("/")
    if path == WORKER_PATH:
        return WORKER
    policy = policies.get(path) or policies.get(f"{path}/index.html") or policies.get(ANY_PAGE, "default-src 'none'")
    origin = addressed_origin(scope, settings)
    return policy.replace(ORIGIN, origin) if origin else _SOURCE.sub("'self'", policy)
