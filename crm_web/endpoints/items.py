"""`GET /api/contacts` and its like: lists, items and their histories as JSON, with what the person may read."""

from dataclasses import asdict
from typing import Any

from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web.endpoints.conditions import is_known
from crm_web.endpoints.edge import Endpoint, edge
from crm_web.entities import SLUGS, EntitySpec
from crm_web.errors import Malformed
from crm_web.model import Entity
from crm_web.security.audit import notes
from crm_web.security.rights import Action, Actor, may
from crm_web.security.sessions import actor_of
from crm_web.services import history, items, lists
from crm_web.services.forms import spec_of
from crm_web.storage.transact import read

_PRIVATE = {"Cache-Control": "private, no-cache"}


def routes_of(spec: EntitySpec) -> list[Route]:
    """Return the routes of one kind."""
    return [
        Route(f"/api/{spec.slug}", _many(spec)),
        Route(f"/api/{spec.slug}/{{id}}", _one(spec)),
        Route(f"/api/{spec.slug}/{{id}}/history", _versions(spec)),
    ]


def _many(spec: EntitySpec) -> Endpoint:
    async def many(request: Request) -> Response:
        """`?q=` searches, `take` rows at a time, `cursor` goes on."""
        actor = await actor_of(request)
        asked = request.query_params
        rows, following = await read(
            _page,
            actor,
            spec.kind,
            query=asked.get("q", ""),
            take=_take(asked.get("take", "50"), lists.MOST),
            cursor=asked.get("cursor", ""),
        )
        return JSONResponse({"items": rows, "next": following or None}, headers=_PRIVATE)

    return edge(many)


def _one(spec: EntitySpec) -> Endpoint:
    async def one(request: Request) -> Response:
        """The ETag is the version."""
        actor = await actor_of(request)
        item = await read(_loaded, actor, spec.kind, request.path_params["id"])
        headers = {**_PRIVATE, "ETag": f'"{item["version"]}"'}
        if is_known(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        return JSONResponse(item, headers=headers)

    return edge(one)


def _versions(spec: EntitySpec) -> Endpoint:
    async def versions(request: Request) -> Response:
        """Newest first; where there are more, the Link header (RFC 8288) says where."""
        actor = await actor_of(request)
        asked = request.query_params
        take = _take(asked.get("take", "50"), history.MOST)
        item_id, cursor = request.path_params["id"], asked.get("cursor", "")
        found = await read(_history, actor, spec.kind, item_id, take=take, cursor=cursor)
        following = f'<{request.url.path}?take={take}&cursor={found.next}>; rel="next"'
        headers = {**_PRIVATE, **({"Link": following} if found.next else {})}
        return JSONResponse([_version(row) for row in found.rows], headers=headers)

    return edge(versions)


def _page(
    session: Session, actor: Actor, kind: str, *, query: str, take: int, cursor: str
) -> tuple[list[dict[str, Any]], str]:
    spec = spec_of(session, kind)
    found = lists.page(session, actor, spec, query=query, take=take, cursor=cursor)
    return [_item(actor, spec, row) for row in found.rows], found.next


def _loaded(session: Session, actor: Actor, kind: str, item_id: str) -> dict[str, Any]:
    spec = spec_of(session, kind)
    item = items.load(session, actor, spec, item_id)
    notes.add_once(actor.id, "viewed", f"{kind}/{item_id}")
    return _item(actor, spec, item)


def _history(session: Session, actor: Actor, kind: str, item_id: str, *, take: int, cursor: str) -> history.Page:
    found = history.page(session, actor, spec_of(session, kind), item_id, take=take, cursor=cursor)
    notes.add_once(actor.id, "viewed", f"{kind}/{item_id}")
    return found


def _version(row: history.Version) -> dict[str, Any]:
    """Return a version as the contract has it; that it was merged is said only where it was."""
    return {name: value for name, value in asdict(row).items() if value or name != "merged"}


def _item(actor: Actor, spec: EntitySpec, item: Entity) -> dict[str, Any]:
    values = items.values(spec, item)
    readable = {
        field.name: values[field.name] for field in spec.fields if may(actor, Action.READ, spec, field, item.owner)
    }
    return {"id": item.id, "version": item.version, **readable}


def _take(text: str, most: int) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(most)) and 1 <= int(text) <= most):
        raise Malformed("error.list.take", most=most)
    return int(text)


routes = [route for spec in SLUGS.values() for route in routes_of(spec)]
