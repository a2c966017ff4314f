"""`GET /api/directory?since=…`: what a phone keeps of all items that its person may read, or what changed of it since."""

import json
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from crm_web.endpoints.conditions import is_known
from crm_web.endpoints.edge import edge
from crm_web.security.sessions import actor_of
from crm_web.storage.transact import read
from crm_web.views.directory import directory_answer


@edge
async def get_directory(request: Request) -> Response:
    """Answer at most 500 items of each kind; where there is `more`, the new `since` goes on."""
    actor = await actor_of(request)
    answer = await read(directory_answer, actor, request.query_params.get("since", ""))
    body = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
    headers = {"Cache-Control": "no-store", "ETag": f'"{sha256(body).hexdigest()[:32]}"'}
    if is_known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type="application/json")


routes = [Route("/api/directory", get_directory)]
