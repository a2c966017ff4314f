"""`/api/drafts/{op_id}`: what a phone mirrors while somebody types, and what it hears back of a new item: who is alike."""

import json
import re
from dataclasses import asdict
from typing import Any, cast

from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web.endpoints.body import json_body
from crm_web.endpoints.edge import edge
from crm_web.errors import Malformed, Missing
from crm_web.security.rights import Actor
from crm_web.security.sessions import actor_of
from crm_web.services import drafts, ops
from crm_web.services.alike import Alike, alike
from crm_web.services.forms import spec_of
from crm_web.services.op_body import OpBody
from crm_web.storage.transact import read, write

CAP = 256 * 1024
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PRIVATE = {"Cache-Control": "no-store"}


@edge
async def put(request: Request) -> Response:
    """Keep an op that is still being typed, in the place of what was told of it before."""
    actor = await actor_of(request)
    sent = await json_body(request, CAP)
    if not isinstance(sent, dict):
        raise Malformed
    op = ops.parse({**cast("dict[str, Any]", sent), "op_id": request.path_params["op_id"]})
    await write(drafts.keep, actor, op)
    found = await read(_alike, actor, op) if op.base_version is None else []
    return JSONResponse({"alike": [*map(asdict, found)]}, headers=_PRIVATE)


@edge
async def get(request: Request) -> Response:
    """Answer a draft of one's own."""
    actor = await actor_of(request)
    draft = await read(drafts.find, actor, _op_id(request))
    told = draft.model_dump(include={"kind", "base_version", "fields"})
    answer = json.dumps(
        {**told, "id": draft.item_id, "at": draft.at.isoformat()}
    )  # in ASCII: half an emoji has no UTF-8
    return Response(answer, headers=_PRIVATE, media_type="application/json")


@edge
async def delete(request: Request) -> Response:
    """Forget a draft of one's own."""
    await write(drafts.drop, await actor_of(request), _op_id(request))
    return Response(status_code=204, headers=_PRIVATE)


def _op_id(request: Request) -> str:
    """Return the id in the address. Raises Missing where nothing can have it."""
    if not _ID.fullmatch(request.path_params["op_id"]):
        raise Missing
    return request.path_params["op_id"]


def _alike(session: Session, actor: Actor, op: OpBody) -> list[Alike]:
    return alike(session, actor, spec_of(session, op.kind), op.id, op.patch)


routes = [
    Route("/api/drafts/{op_id}", put, methods=["PUT"]),
    Route("/api/drafts/{op_id}", get),
    Route("/api/drafts/{op_id}", delete, methods=["DELETE"]),
]
