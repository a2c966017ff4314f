"""`/api/join`: somebody comes by a link that works once, and chooses a password. Nobody has to be signed in."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web import settings
from crm_web.endpoints.body import Sent, sent_as
from crm_web.endpoints.edge import edge
from crm_web.endpoints.session import begun
from crm_web.endpoints.tries import count_try
from crm_web.security import passwords
from crm_web.security.addresses import client_address, is_local
from crm_web.security.sessions import forget_all, id_of
from crm_web.services.invitations import is_invited, join, whom
from crm_web.services.sign_in import Account
from crm_web.storage.transact import read, write


class Secret(Sent):
    """The body of a look at a link."""

    secret: str


class Joining(Secret):
    """The body of a coming in."""

    password: str


@edge
async def look(request: Request) -> Response:
    """Tell for whom a link is, and leave it as it is."""
    given = await sent_as(request, Secret)
    user = await read(whom, given.secret, local=await _counted(request, given.secret))
    told = {"login": user.login, "name": user.name, "invited": is_invited(user)}
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


@edge
async def come(request: Request) -> Response:
    """Use the link up, and sign its owner in."""
    given = await sent_as(request, Joining)
    local = await _counted(request, given.secret)
    await read(whom, given.secret, local=local)  # a link that is spent is not worth a hash
    user = await write(join, given.secret, await passwords.made(given.password), local=local)
    forget_all()
    return await begun(request, Account(user.id, user.password_hash, user.login))


async def _counted(request: Request, secret: str) -> bool:
    """Count a try; return whether it comes from this machine. Raises Throttled."""
    ours = settings.current()
    await count_try(f"link {id_of(secret)}", client_address(request.scope, ours))
    return is_local(request.scope, ours)


routes = [
    Route("/api/join", come, methods=["POST"]),
    Route("/api/join/look", look, methods=["POST"]),
]
