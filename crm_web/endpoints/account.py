"""`/api/account/…`: one's own password and sessions."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from crm_web.endpoints.body import Sent, sent_as
from crm_web.endpoints.edge import edge
from crm_web.endpoints.proof import prove_by_password
from crm_web.security import passwords
from crm_web.security.sessions import actor_of, forget_all
from crm_web.services import own_account
from crm_web.storage.transact import write

_PRIVATE = {"Cache-Control": "no-store"}


class Passwords(Sent):
    """The body of a change of password."""

    old: str
    new: str


@edge
async def change_password(request: Request) -> Response:
    """Give oneself another password; the old one is a try like signing in. All other sessions end."""
    actor = await actor_of(request)
    given = await sent_as(request, Passwords)
    passwords.check(given.new)
    old_hash = await prove_by_password(request, actor, given.old)
    await write(own_account.change_password, actor, old_hash, await passwords.made(given.new))
    return _done()


@edge
async def end_session(request: Request) -> Response:
    """End one of one's other sessions."""
    await write(own_account.end_one, await actor_of(request), request.path_params["id"])
    return _done()


@edge
async def end_others(request: Request) -> Response:
    """End all of one's sessions but this one."""
    await write(own_account.end_others, await actor_of(request))
    return _done()


def _done() -> Response:
    forget_all()  # who was ended is out at once, not after two seconds
    return Response(status_code=204, headers=_PRIVATE)


routes = [
    Route("/api/account/password", change_password, methods=["POST"]),
    Route("/api/account/sessions", end_others, methods=["DELETE"]),
    Route("/api/account/sessions/{id}", end_session, methods=["DELETE"]),
]
