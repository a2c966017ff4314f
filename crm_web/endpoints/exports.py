"""`GET /api/contacts/export?format=csv|vcf&q=` and its like: what a search finds, or all, as a file."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from crm_web.endpoints.disposition import attachment
from crm_web.endpoints.edge import Endpoint, edge, language_of
from crm_web.entities import SLUGS, EntitySpec
from crm_web.security import audit
from crm_web.security.rights import Actor
from crm_web.security.sessions import actor_of
from crm_web.services import exports
from crm_web.services.export_formats import format_of
from crm_web.services.exports import Part
from crm_web.storage.transact import read, write_quietly

_ATTACHED = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}


def _get(spec: EntitySpec) -> Endpoint:
    async def get(request: Request) -> Response:
        """Answer page by page; each is read when the one before was sent, and nothing is held meanwhile."""
        actor = await actor_of(request)
        asked = request.query_params
        form, query, language = asked.get("format", "csv"), asked.get("q", ""), language_of(request)
        first = await read(exports.part, actor, spec, form, language=language, query=query)
        name = f"{spec.slug}-{datetime.now(UTC):%Y-%m-%d}.{form}"
        headers = {
            **_ATTACHED,
            "Content-Disposition": attachment(name),
            "Content-Type": format_of(spec, form).media_type,
        }
        if request.method == "HEAD":
            return Response(headers=headers)
        await write_quietly(audit.record, actor.id, "exported", spec.kind, format=form, query=query[:256])
        return StreamingResponse(_parts(actor, spec, form, query, language, first), headers=headers)

    return edge(get)


async def _parts(
    actor: Actor, spec: EntitySpec, form: str, query: str, language: str, part: Part
) -> AsyncIterator[bytes]:
    yield part.content
    while part.next:
        part = await read(exports.part, actor, spec, form, language=language, query=query, cursor=part.next)
        yield part.content


routes = [Route(f"/api/{slug}/export", _get(spec)) for slug, spec in SLUGS.items()]
