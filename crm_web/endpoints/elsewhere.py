"""Whatever else is asked for under `/api`: an address at which nothing is, or one that takes other methods."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send

from crm_web.endpoints.edge import edge
from crm_web.errors import NoSuchAddress, WrongMethod
from crm_web.security.sessions import actor_of


class Elsewhere:
    """An ASGI app, so that its routes take every method there is."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        await (await _refuse(Request(scope, receive)))(scope, receive, send)


@edge
async def _refuse(request: Request) -> Response:
    """Say what is wrong with the address to who is signed in; others learn of no address whether it is one."""
    await actor_of(request)
    allowed = _methods(request)
    raise WrongMethod(request.method, allowed) if allowed else NoSuchAddress


def _methods(request: Request) -> list[str]:
    """Return what the address can be asked by, in alphabetical order."""
    routes = (each for each in request.app.routes if isinstance(each, Route))
    takers = (each for each in routes if each.matches(request.scope)[0] is Match.PARTIAL)
    return sorted({method for taker in takers for method in taker.methods or ()})


routes = [Route(path, Elsewhere()) for path in ("/api", "/api/{elsewhere:path}")]
