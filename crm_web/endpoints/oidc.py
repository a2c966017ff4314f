"""`/api/oidc…`: signing in by another provider. A trip there and back is one browser's: a cookie binds it to that."""

import secrets
from datetime import timedelta
from typing import Any

from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from crm_web import settings
from crm_web.connectors import oidc
from crm_web.connectors.oidc import Client, Trip
from crm_web.endpoints.edge import edge
from crm_web.endpoints.session import begun
from crm_web.endpoints.tries import count_try
from crm_web.errors import CrmError, LinkSpent, Missing, SignedOut
from crm_web.security import one_time
from crm_web.security.addresses import client_address, is_local
from crm_web.security.audit import notes
from crm_web.security.origins import page_origin
from crm_web.security.process import is_public
from crm_web.security.sessions import id_of
from crm_web.services import identities
from crm_web.settings import Settings
from crm_web.storage.transact import write, write_quietly

PURPOSE, COOKIE, BACK = "oidc", "crm-oidc", "/api/oidc/callback"
PATIENCE = timedelta(minutes=10)  # in which a person has to have signed in there


@edge
async def about(_request: Request) -> Response:
    """Tell whether there is a provider, by the host under which people know it."""
    issuer = settings.current().oidc_url
    return JSONResponse({"name": issuer.partition("//")[2].partition("/")[0]}, headers={"Cache-Control": "no-store"})


@edge
async def start(request: Request) -> Response:
    """Lead the browser to the provider."""
    ours, client = settings.current(), _client()
    await count_try("", client_address(request.scope, ours))
    browser = secrets.token_urlsafe(32)
    trip = Trip(page_origin(request.scope, ours) + BACK, secrets.token_urlsafe(32), secrets.token_urlsafe(48))
    told = {"browser": id_of(browser), "nonce": trip.nonce, "verifier": trip.verifier, "next": _next(request)}
    state = await write_quietly(_issued, told)
    try:
        answer = _led(await oidc.authorization_url(client, trip, state))
    except CrmError:
        return _led("/sign-in?oidc=unreachable")
    answer.headers.append("Set-Cookie", _cookie(browser, ours, int(PATIENCE.total_seconds())))
    return answer


@edge
async def callback(request: Request) -> Response:
    """Take somebody in who comes back from the provider."""
    ours, client = settings.current(), _client()
    try:
        told = await write_quietly(_taken, request.query_params.get("state", ""))
        if told["browser"] != id_of(request.cookies.get(COOKIE, "")):
            raise LinkSpent
        trip = Trip(page_origin(request.scope, ours) + BACK, told["nonce"], told["verifier"])
        claims = await oidc.identity(client, trip, request.query_params.get("code", ""))
        local = is_local(request.scope, ours)
        found = await write(identities.owner, client.issuer, claims, ours.oidc_role, local=local)
    except CrmError as error:
        notes.add("", "sign_in_failed", address=client_address(request.scope, ours), issuer=client.issuer)
        return _led(f"/sign-in?oidc={'unknown' if isinstance(error, SignedOut) else 'failed'}")
    answer = _led(told["next"])
    for cookie in (await begun(request, found)).headers.getlist("set-cookie"):
        answer.headers.append("Set-Cookie", cookie)
    answer.headers.append("Set-Cookie", _cookie("", ours, 0))
    return answer


def _client() -> Client:
    ours = settings.current()
    if not ours.oidc_url:
        raise Missing
    return Client(ours.oidc_url, ours.oidc_client_id, ours.oidc_client_secret)


def _issued(session: Session, told: dict[str, Any]) -> str:
    return one_time.issue(session, PURPOSE, PATIENCE, **told)


def _taken(session: Session, state: str) -> dict[str, Any]:
    return one_time.take(session, PURPOSE, state).told


def _next(request: Request) -> str:
    """Return where to go afterwards: a path of ours."""
    path = request.query_params.get("next", "")
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if is_ours else "/contacts"


def _led(url: str) -> Response:
    return RedirectResponse(url, 302, {"Cache-Control": "no-store"})


def _cookie(value: str, ours: Settings, age: int) -> str:
    secure = "; Secure" if is_public(ours) else ""
    return f"{COOKIE}={value}; Max-Age={age}; HttpOnly; Path=/api/oidc; SameSite=Lax{secure}"


routes = [Route("/api/oidc", about), Route("/api/oidc/start", start), Route(BACK, callback)]
