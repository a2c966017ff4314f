"""`/api/passkey…`, `/api/account/passkeys…`: signing in with a key of one's device; making such keys, taking them away."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web import settings
from crm_web.endpoints.body import Sent, json_body, sent_as
from crm_web.endpoints.edge import edge
from crm_web.endpoints.proof import prove
from crm_web.endpoints.session import begun
from crm_web.endpoints.tries import count_try
from crm_web.errors import Malformed, SignedOut
from crm_web.security.addresses import client_address, is_local
from crm_web.security.audit import notes
from crm_web.security.passkeys import Credential, place_of
from crm_web.security.sessions import actor_of
from crm_web.services import passkeys
from crm_web.storage.transact import write, write_quietly

CAP = 16 * 1024
_PRIVATE = {"Cache-Control": "no-store"}


class Proof(Sent):
    """The body of a wish for a key; without a password where the person has none."""

    password: str


@edge
async def begin_making(request: Request) -> Response:
    """Answer what to ask the device of the one who wants a key on it, and who proves to be that one."""
    actor, place = await actor_of(request), place_of(request, settings.current())
    await prove(request, actor, (await sent_as(request, Proof)).password)
    return _asked(await write_quietly(passkeys.begin_making, actor, place))


@edge
async def make(request: Request) -> Response:
    """Keep the key that the device made."""
    actor, place = await actor_of(request), place_of(request, settings.current())
    credential = await _credential(request)
    await write(passkeys.make, actor, place, credential, request.headers.get("user-agent", ""))
    return Response(status_code=204, headers=_PRIVATE)


@edge
async def take_away(request: Request) -> Response:
    """Let one of one's keys open nothing any more."""
    await write(passkeys.take_away, await actor_of(request), request.path_params["id"])
    return Response(status_code=204, headers=_PRIVATE)


@edge
async def begin_sign_in(request: Request) -> Response:
    """Answer what to ask the device of somebody who wants to sign in."""
    ours = settings.current()
    place = place_of(request, ours)
    await count_try("", client_address(request.scope, ours))
    return _asked(await write_quietly(passkeys.begin_sign_in, place))


@edge
async def sign_in(request: Request) -> Response:
    """Start a session for the owner of the key. Whoever is not let in hears the same."""
    ours = settings.current()
    place, address = place_of(request, ours), client_address(request.scope, ours)
    credential = await _credential(request)
    try:
        await write_quietly(passkeys.spend, credential)
        found = await write_quietly(passkeys.owner, place, credential, local=is_local(request.scope, ours))
    except SignedOut:
        notes.add("", "sign_in_failed", address=address, passkey=True)
        raise
    return await begun(request, found)


async def _credential(request: Request) -> Credential:
    sent: Any = await json_body(request, CAP)
    if not isinstance(sent, dict):
        raise Malformed
    return sent  # pyright: ignore[reportUnknownVariableType]  the library looks at it


def _asked(options: dict[str, Any]) -> Response:
    return JSONResponse(options, headers=_PRIVATE)


routes = [
    Route("/api/account/passkeys/options", begin_making, methods=["POST"]),
    Route("/api/account/passkeys", make, methods=["POST"]),
    Route("/api/account/passkeys/{id}", take_away, methods=["DELETE"]),
    Route("/api/passkey/options", begin_sign_in, methods=["POST"]),
    Route("/api/passkey", sign_in, methods=["POST"]),
]
