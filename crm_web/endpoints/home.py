"""`/` opens the CRM module at its first card."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from crm_web.entities import ENTITIES

FIRST = next(iter(ENTITIES.values()))


async def home(request: Request) -> Response:
    """Lead to the list, with the query that came along."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{FIRST.slug}{query}", 307, {"Cache-Control": "no-cache"})


routes = [Route("/", home)]
