"""`POST /api/session`, `DELETE /api/session`, `GET /api/me`: signing in, signing out, who one is."""

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web import settings
from crm_web.endpoints.body import read_body
from crm_web.endpoints.edge import edge
from crm_web.errors import Malformed, SignedOut
from crm_web.security import cookies, passwords, sessions
from crm_web.security.addresses import client_address, is_local
from crm_web.security.audit import notes
from crm_web.security.throttle import SignInThrottle
from crm_web.services.sign_in import account, begin_session, end_session, normal_login
from crm_web.storage.transact import read, write

LARGEST_BODY = 4096
_throttle = SignInThrottle()


class Credentials(BaseModel):
    """The body of a sign-in."""

    model_config = ConfigDict(strict=True, extra="forbid")
    login: str
    password: str


@edge
async def sign_in(request: Request) -> Response:
    """Start a session; the one that the browser had ends. Who is unknown, disabled or mistaken hears the same."""
    ours = settings.current()
    given = await _credentials(request)
    login = normal_login(given.login)
    address = client_address(request.scope, ours)
    _throttle.count(login, address)
    found = await read(account, login, local=is_local(request.scope, ours))
    if not await passwords.matches(found.password_hash, given.password):
        notes.add("", "sign_in_failed", found.known, address=address)  # what nobody is called may be a password
        raise SignedOut("error.credentials")
    _throttle.forgive(login)
    kept_hash = await passwords.renewed(found.password_hash, given.password)
    device = request.headers.get("user-agent", "")
    secret = await write(begin_session, found, kept_hash, device, _session_id(request), address)
    sessions.forget(_session_id(request))
    return _answer(cookies.signed_in(secret, found.user_id, ours))


@edge
async def sign_out(request: Request) -> Response:
    """End the session, if there is one."""
    standing = await sessions.standing_of(request.headers.get("cookie", ""))
    await write(end_session, _session_id(request), standing.actor.id if standing else "")
    sessions.forget(_session_id(request))
    return _answer(cookies.signed_out(settings.current()))


@edge
async def who(request: Request) -> Response:
    """Tell who is signed in."""
    actor = await sessions.actor_of(request)
    told = {name: getattr(actor, name) for name in ("id", "login", "name", "role", "language")}
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


async def _credentials(request: Request) -> Credentials:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Malformed
    try:
        return Credentials.model_validate_json(await read_body(request, LARGEST_BODY))
    except ValidationError as error:
        raise Malformed from error


def _session_id(request: Request) -> str:
    secret = cookies.secret_in(request.headers.get("cookie", ""), settings.current())
    return sessions.id_of(secret) if secret else ""


def _answer(set_cookies: list[str]) -> Response:
    answer = Response(status_code=204, headers={"Cache-Control": "no-store"})
    for cookie in set_cookies:
        answer.headers.append("Set-Cookie", cookie)
    return answer


routes = [
    Route("/api/session", sign_in, methods=["POST"]),
    Route("/api/session", sign_out, methods=["DELETE"]),
    Route("/api/me", who),
]
