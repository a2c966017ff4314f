"""`/api/people/…`: what administrators do with people. What only a link may say is answered here once, and kept nowhere."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web.endpoints.body import Sent, sent_as
from crm_web.endpoints.edge import edge
from crm_web.security.sessions import actor_of, forget_all
from crm_web.services import invitations, membership
from crm_web.services.invitations import Link
from crm_web.storage.transact import write

_PRIVATE = {"Cache-Control": "no-store"}


class Invitation(Sent):
    """The body of an invitation."""

    login: str
    name: str
    role: str


class Change(Sent):
    """The body of a change; what is not named stays."""

    role: str | None = None
    active: bool | None = None
    name: str | None = None
    email: str | None = None


@edge
async def invite(request: Request) -> Response:
    """Add somebody; answer the secret of the link by which they choose a password."""
    actor = await actor_of(request)
    given = await sent_as(request, Invitation)
    return _told(await write(invitations.invite, actor, given.login, given.name, given.role))


@edge
async def new_link(request: Request) -> Response:
    """Answer the secret of another link for somebody."""
    return _told(await write(invitations.new_link, await actor_of(request), request.path_params["id"]))


@edge
async def change(request: Request) -> Response:
    """Change what somebody is, or whether they may come in."""
    actor = await actor_of(request)
    given = await sent_as(request, Change)
    await write(membership.change, actor, request.path_params["id"], membership.Wish(**given.model_dump()))
    forget_all()  # who is no longer let in is out at once, not after two seconds
    return Response(status_code=204, headers=_PRIVATE)


def _told(link: Link) -> Response:
    return JSONResponse(
        {"id": link.user_id, "secret": link.secret, "until": link.until.isoformat()}, 201, headers=_PRIVATE
    )


routes = [
    Route("/api/people", invite, methods=["POST"]),
    Route("/api/people/{id}", change, methods=["PATCH"]),
    Route("/api/people/{id}/link", new_link, methods=["POST"]),
]
