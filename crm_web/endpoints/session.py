"""`POST /api/session`, `DELETE /api/session`, `GET /api/me`: signing in, signing out, who one is."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web import settings
from crm_web.endpoints.body import Sent, sent_as
from crm_web.endpoints.edge import edge
from crm_web.endpoints.tries import count_try, tries
from crm_web.errors import Revoked, SignedOut
from crm_web.security import cookies, passwords, sessions
from crm_web.security.addresses import client_address, is_local
from crm_web.security.audit import notes
from crm_web.security.revocation import was_revoked
from crm_web.services.sign_in import Account, account, begin_session, end_session, normal_login
from crm_web.storage.transact import read, write


class Credentials(Sent):
    """The body of a sign-in."""

    login: str
    password: str


@edge
async def sign_in(request: Request) -> Response:
    """Start a session; the one that the browser had ends. Who is unknown, disabled or mistaken hears the same."""
    ours = settings.current()
    given = await sent_as(request, Credentials)
    login = normal_login(given.login)
    address = client_address(request.scope, ours)
    await count_try(login, address)
    found = await read(account, login, local=is_local(request.scope, ours))
    if not await passwords.matches(found.password_hash, given.password):
        notes.add("", "sign_in_failed", found.known, address=address)  # what nobody is called may be a password
        raise SignedOut("error.credentials")
    tries.forgive(login)
    kept_hash = await passwords.renewed(found.password_hash, given.password)
    return await begun(request, found, kept_hash)


async def begun(request: Request, found: Account, kept_hash: str = "") -> Response:
    """Answer somebody who has proved who they are with a new session; the one that the browser had ends."""
    ours = settings.current()
    address = client_address(request.scope, ours)
    device = request.headers.get("user-agent", "")
    secret = await write(begin_session, found, kept_hash or found.password_hash, device, _session_id(request), address)
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
    """Tell who is signed in; a phone whose session was revoked hears that it was."""
    try:
        actor = await sessions.actor_of(request)
    except SignedOut as error:
        if await read(was_revoked, _session_id(request)):
            raise Revoked from error
        raise
    told = {name: getattr(actor, name) for name in ("id", "login", "name", "role", "language")}
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


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
