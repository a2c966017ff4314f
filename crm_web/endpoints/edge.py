"""The edge of HTTP: who asks, in which language, and every error as `application/problem+json` (RFC 9457)."""

import functools
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from crm_web.errors import CrmError, Denied, Revoked, Throttled, WrongMethod
from crm_web.i18n import DEFAULT, LANGUAGES
from crm_web.security.audit import notes
from crm_web.security.sessions import standing_of

Endpoint = Callable[[Request], Awaitable[Response]]


def edge(endpoint: Endpoint) -> Endpoint:
    """Wrap an endpoint: what it raises of our tree becomes an answer; anything else is Starlette's 500."""

    @functools.wraps(endpoint)
    async def wrapped(request: Request) -> Response:
        try:
            return await endpoint(request)
        except CrmError as error:
            if isinstance(error, Denied):
                await note_denial(request)
            return problem(error, language_of(request))

    return wrapped


async def note_denial(request: Request) -> None:
    """Note for the audit who was refused what; once for all addresses of a sort."""
    standing = await standing_of(request.headers.get("cookie", ""))
    path = request.scope["path"]
    sort = path
    for value in request.path_params.values():
        sort = sort.replace(str(value), "…")
    notes.add_once(standing.actor.id if standing else "", "denied", f"{request.method} {sort}", path=path[:256])


def problem(error: CrmError, language: str) -> JSONResponse:
    """Return the error as a problem document with its status."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "detail": error.sentence(language),
    }
    if isinstance(error, Revoked):
        body["outcome"] = "revoked"
    return JSONResponse(body, error.status, _headers(error), "application/problem+json")


def _headers(error: CrmError) -> dict[str, str]:
    if isinstance(error, Throttled):
        return {"Retry-After": str(error.retry_after)}
    return {"Allow": error.allowed} if isinstance(error, WrongMethod) else {}


def language_of(request: Request) -> str:
    """Return the language that the browser's `crm-language` cookie names, else the first of Accept-Language that we have."""
    wanted = [request.cookies.get("crm-language", "")]
    wanted += [part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
    return next((language for language in wanted if language in LANGUAGES), DEFAULT)
