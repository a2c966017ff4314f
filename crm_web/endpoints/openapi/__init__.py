"""`GET /api/openapi.json`: the description of all routes (OpenAPI 3.1), for those who are signed in."""

import re
from collections.abc import Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from crm_web import __version__
from crm_web.endpoints.edge import edge
from crm_web.endpoints.openapi.operations import OPEN, OPERATIONS, general
from crm_web.endpoints.openapi.schemas import TEXT
from crm_web.security.sessions import actor_of

_PARAMETER = re.compile(r"{(\w+)}")
_WITHOUT_ORIGIN = "Every request that writes names our Origin."
_COOKIE = {"type": "apiKey", "in": "cookie", "name": "crm", "description": "`__Host-crm` over https"}


@edge
async def get(request: Request) -> Response:
    """Answer the description of the app that serves it."""
    await actor_of(request)
    return JSONResponse(described(request.app.routes))


def described(routes: Iterable[BaseRoute]) -> dict[str, Any]:
    """Return the description of these routes, as far as they are no pages."""
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        if isinstance(route, Route) and (route.path.startswith("/api/") or f"GET {route.path}" in OPERATIONS):
            for method in sorted((route.methods or set()) - {"HEAD"}):
                paths.setdefault(route.path, {})[method.lower()] = _operation(f"{method} {route.path}")
    return {
        "openapi": "3.1.0",
        "info": {"title": "CRM Web", "version": __version__, "description": _WITHOUT_ORIGIN},
        "paths": paths,
        "components": {"securitySchemes": {"session": _COOKIE}},
        "security": [{"session": []}],
    }


def _operation(name: str) -> dict[str, Any]:
    told = {**OPERATIONS.get(name, general())}
    in_path = [{"name": each, "in": "path", "required": True, "schema": TEXT} for each in _PARAMETER.findall(name)]
    if in_path or "parameters" in told:
        told["parameters"] = [*in_path, *told.get("parameters", ())]
    return {**told, "security": []} if name in OPEN else told


routes = [Route("/api/openapi.json", get)]
