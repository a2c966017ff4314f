"""The doors in front of HTTP: what may not come in at all, and what every answer takes along.

Whether somebody may see or change an item is decided behind them, by each endpoint and service.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crm_web.errors import CrmError, Denied, Malformed, Missing, TooLarge
from crm_web.security import cookies
from crm_web.security.headers import with_headers
from crm_web.security.origins import is_ours
from crm_web.security.sessions import Standing, forget, renew, standing_of
from crm_web.settings import Settings
from crm_web.storage.transact import write_quietly

LARGEST_BODY = 4 * 1024 * 1024
READING = frozenset({"GET", "HEAD", "OPTIONS"})
# Reflex serves these; nothing of ours uses them. Its sockets are no HTTP.
CLOSED = frozenset({"_upload", "_event", "_health", "_all_routes", "ping", "auth-codespace"})
OPEN_PAGES = frozenset({"sign-in", "join", "assets", "api", "healthz"})

Answer = Callable[[CrmError, Request], Response]
Caps = Mapping[re.Pattern[str], int]


class Doors:
    """ASGI middleware for HTTP; `answer` writes an error down, `caps` are larger bodies by what the whole path looks like."""

    def __init__(self, app: ASGIApp, settings: Settings, answer: Answer, caps: Caps = MappingProxyType({})) -> None:
        self._app, self._settings, self._answer, self._caps = app, settings, answer, caps

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        new_cookies: list[str] = []
        send = with_headers(send, self._settings, new_cookies)
        cap = next((cap for path, cap in self._caps.items() if path.fullmatch(scope["path"])), LARGEST_BODY)
        try:
            self._check(request, cap)
        except CrmError as error:
            await self._answer(error, request)(scope, receive, send)
            return
        if await self._is_welcome(request, new_cookies):
            await self._app(scope, _capped(receive, cap), send)
        else:
            answer = RedirectResponse(_sign_in_and_back(request), 302, {"Cache-Control": "no-store"})
            await answer(scope, receive, send)

    def _check(self, request: Request, cap: int) -> None:
        if _first_segment(request) in CLOSED:
            raise Missing
        if request.method not in READING and not self._is_from_our_page(request):
            raise Denied("error.origin")
        length = request.headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit():
            raise Malformed
        if int(length) > cap:
            raise TooLarge

    def _is_from_our_page(self, request: Request) -> bool:
        crosses = request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")
        return is_ours(request.scope, self._settings) and not crosses

    async def _is_welcome(self, request: Request, new_cookies: list[str]) -> bool:
        """Whether the request may go on; only pages ask for a session here. One in use is prolonged by the way."""
        is_page = _is_page(request)
        if request.method != "GET" or not (is_page or _first_segment(request) == "api"):
            return not is_page
        cookie_header = request.headers.get("cookie", "")
        standing = await standing_of(cookie_header)
        if standing is not None and standing.is_due:
            new_cookies += await self._renewed(standing, cookie_header)
        return standing is not None or not is_page

    async def _renewed(self, standing: Standing, cookie_header: str) -> list[str]:
        await write_quietly(renew, standing.session_id)
        forget(standing.session_id)
        secret = cookies.secret_in(cookie_header, self._settings)
        return cookies.signed_in(secret, standing.actor.id, self._settings)


def _is_page(request: Request) -> bool:
    """Whether a person asks for a page of the app: by navigating, not for a file, and not to sign in."""
    if request.method not in ("GET", "HEAD") or "text/html" not in request.headers.get("accept", ""):
        return False
    is_file = "." in request.scope["path"].rpartition("/")[2]
    return not is_file and _first_segment(request) not in OPEN_PAGES


def _first_segment(request: Request) -> str:
    return request.scope["path"].strip("/").partition("/")[0]


def _sign_in_and_back(request: Request) -> str:
    """Return the address of the sign-in page; `next` begins with one slash, so that it can't name another host."""
    target = "/" + quote(request.scope["path"].lstrip("/\\"))
    query = request.scope["query_string"].decode("latin-1")
    return "/sign-in?next=" + quote(f"{target}?{query}" if query else target, safe="")


def _capped(receive: Receive, cap: int) -> Receive:
    """Return a `receive` that raises TooLarge once more than `cap` bytes have come, whatever their length was said to be."""
    came = 0

    async def receiving() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > cap:
            raise TooLarge
        return message

    return receiving
