"""`POST /api/contacts/{id}/attachments` and its like, `GET /api/attachments/{id}`, and `…/preview`: files in and out."""

import re
from urllib.parse import unquote
from uuid import uuid4

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from crm_web.endpoints.body import MEBIBYTE, body_parts
from crm_web.endpoints.byte_range import byte_range
from crm_web.endpoints.conditions import is_known
from crm_web.endpoints.disposition import attachment, inline
from crm_web.endpoints.edge import Endpoint, edge, language_of, problem
from crm_web.entities import SLUGS, EntitySpec
from crm_web.errors import CrmError, Malformed, OutOfRange, UnknownType
from crm_web.model import Attachment
from crm_web.security.audit import notes
from crm_web.security.rights import Actor
from crm_web.security.sessions import actor_of
from crm_web.services import attachments
from crm_web.services.attachments import Upload
from crm_web.services.op_body import OpId
from crm_web.storage import files
from crm_web.storage.transact import read, write

CAP = 25 * MEBIBYTE
PATH = re.compile(rf"/api/({'|'.join(map(re.escape, SLUGS))})/[^/]+/attachments")  # where bodies may be as large as CAP
_NOTHING = "default-src 'none'; frame-ancestors 'none'"
_ATTACHED = {
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, no-cache",
    "Content-Security-Policy": f"sandbox; {_NOTHING}",
    "X-Content-Type-Options": "nosniff",
}
_VIEWED = {
    **_ATTACHED,
    "Content-Security-Policy": f"{_NOTHING}; style-src 'unsafe-inline'",
}  # no viewer works in a sandbox
PREVIEWS = {**dict.fromkeys(attachments.PICTURES, _ATTACHED), **dict.fromkeys(attachments.DOCUMENTS, _VIEWED)}
_OP_ID: TypeAdapter[str] = TypeAdapter(OpId)
_MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]{1,63}/[\w!#$&^.+-]{1,63}", re.ASCII)


def _post(spec: EntitySpec) -> Endpoint:
    async def post(request: Request) -> Response:
        """Nothing of the body is read before the person is known and may attach files here."""
        actor = await actor_of(request)
        upload, item_id = _upload(request), request.path_params["id"]
        await read(attachments.check, actor, spec, item_id)
        added = await _added(request, actor, spec, item_id, upload)
        answer = {"id": added.id, "title": added.title, "size": added.size, "sha256": added.sha256}
        return JSONResponse(answer, 201, {"Location": f"/api/attachments/{added.id}"})

    return edge(post)


async def _added(request: Request, actor: Actor, spec: EntitySpec, item_id: str, upload: Upload) -> Attachment:
    """Keep the bytes, then say so in the database; bytes that it certainly does not speak of are taken away again."""
    name = uuid4().hex
    stored = await files.current().put(name, body_parts(request, CAP))
    try:
        added = await write(attachments.add, actor, spec, item_id, upload, name, stored)
    except CrmError:
        await files.current().delete(name)
        raise
    if added.id != name:
        await files.current().delete(name)
    return added


@edge
async def get(request: Request) -> Response:
    """Answer the file, or the part of it that is asked for, to be kept; HEAD what would be said of it."""
    actor, found = await _found(request)
    return await _sent(request, actor, found, {**_ATTACHED, "Content-Disposition": attachment(found.title)})


@edge
async def preview(request: Request) -> Response:
    """Answer a picture or a document, to be shown. No other file is: not what it says of itself, its first bytes decide."""
    actor, found = await _found(request)
    if found.media_type not in PREVIEWS:
        raise UnknownType
    told = {**PREVIEWS[found.media_type], "Content-Disposition": inline(found.title)}
    return await _sent(request, actor, found, told)


async def _found(request: Request) -> tuple[Actor, Attachment]:
    actor = await actor_of(request)
    return actor, await read(attachments.find, actor, request.path_params["id"])


async def _sent(request: Request, actor: Actor, found: Attachment, told: dict[str, str]) -> Response:
    notes.add_once(actor.id, "downloaded", f"{found.kind}/{found.item_id}", attachment=found.id)
    headers = {**told, "ETag": f'"{found.sha256}"'}
    if is_known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    try:
        part = _part(request, headers["ETag"], found.size)
    except OutOfRange as error:
        refusal = problem(error, language_of(request))
        refusal.headers["Content-Range"] = f"bytes */{found.size}"
        return refusal
    return await _answer(request, found, headers, part)


async def _answer(
    request: Request, found: Attachment, headers: dict[str, str], part: tuple[int, int] | None
) -> Response:
    start, end = part or (0, found.size)
    headers |= {"Content-Type": found.media_type, "Content-Length": str(end - start)}
    if request.method == "HEAD":
        return Response(headers=headers)
    if part:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{found.size}"
    return StreamingResponse(await files.current().get(found.id, start, end), 206 if part else 200, headers)


def _part(request: Request, etag: str, size: int) -> tuple[int, int] | None:
    """Return the part to send, None for all: also where the client has begun with another file (If-Range)."""
    if request.method != "GET" or request.headers.get("if-range", etag) != etag:
        return None
    return byte_range(request.headers.get("range", ""), size)


def _upload(request: Request) -> Upload:
    """Return what the headers say. Raises UnknownType, Malformed."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not _MEDIA_TYPE.fullmatch(media_type):
        raise UnknownType
    try:
        op_id = _OP_ID.validate_python(request.headers["x-op-id"])
        name = unquote(request.headers["x-filename"].encode("latin-1").decode("ascii"), errors="strict")
    except (KeyError, ValueError) as error:  # pydantic's and those of the codecs are ValueErrors
        raise Malformed("error.attachment.headers") from error
    return Upload(op_id, name, media_type)


routes = [
    *(Route(f"/api/{slug}/{{id}}/attachments", _post(spec), methods=["POST"]) for slug, spec in SLUGS.items()),
    Route("/api/attachments/{id}", get),
    Route("/api/attachments/{id}/preview", preview),
]
