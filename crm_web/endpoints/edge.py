"""The edge of HTTP: who asks, in which language, and every error as `application/problem+json` (RFC 9457)."""

import functools
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from crm_web.errors import CrmError, Throttled
from crm_web.i18n import DEFAULT, LANGUAGES

Endpoint = Callable[[Request], Awaitable[Response]]


def edge(endpoint: Endpoint) -> Endpoint:
    """Wrap an endpoint: what it raises of our tree becomes an answer; anything else is Starlette's 500."""

    @functools.wraps(endpoint)
    async def wrapped(request: Request) -> Response:
        try:
            return await endpoint(request)
        except CrmError as error:
            return problem(error, language_of(request))

    return wrapped


def problem(error: CrmError, language: str) -> JSONResponse:
    """Return the error as a problem document with its status."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "detail": error.sentence(language),
    }
    headers = {"Retry-After": str(error.retry_after)} if isinstance(error, Throttled) else None
    return JSONResponse(body, error.status, headers, "application/problem+json")


def language_of(request: Request) -> str:
    """Return the language that the browser's `crm-language` cookie names, else the first of Accept-Language that we have."""
    wanted = [request.cookies.get("crm-language", "")]
    wanted += [part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
    return next((language for language in wanted if language in LANGUAGES), DEFAULT)
