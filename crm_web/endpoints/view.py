"""`GET /api/view?path=…&path=…`: the content of pages, the same that their states hold."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from crm_web.endpoints.edge import edge
from crm_web.endpoints.page_response import PageResponse
from crm_web.errors import Malformed
from crm_web.security.sessions import actor_of
from crm_web.storage.transact import read
from crm_web.views import views

MOST_PATHS = 50


@edge
async def get_views(request: Request) -> Response:
    """Answer up to 50 pages in the order in which they were asked for."""
    actor = await actor_of(request)
    paths = request.query_params.getlist("path")
    if not 0 < len(paths) <= MOST_PATHS:
        raise Malformed("error.view.paths", most=MOST_PATHS)
    return PageResponse(await read(views, actor, paths), headers={"Cache-Control": "no-store"})


routes = [Route("/api/view", get_views)]
