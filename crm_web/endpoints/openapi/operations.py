"""Each route of the contract: what it takes, and with what it may answer. A route that is not named here is described in general."""

from http import HTTPStatus
from typing import Any

from crm_web.endpoints.openapi import schemas
from crm_web.endpoints.openapi.schemas import Schema
from crm_web.entities import SLUGS, EntitySpec

JSON = "application/json"
PROBLEM = "application/problem+json"
OpenFile: Schema = {"type": "string", "format": "binary"}
Operation = dict[str, Any]
Answers = dict[int, tuple[str, Schema] | None]  # by status: the media type and the form, None for no body

OPEN = frozenset({"GET /healthz", "POST /api/session", "DELETE /api/session"})  # for who is not signed in too


def operation(
    summary: str, answers: Answers, *refusals: int, parameters: tuple[Schema, ...] = (), body: Schema | None = None
) -> Operation:
    """Return an operation; refusals are problem documents."""
    every = {**answers, **dict.fromkeys(refusals, (PROBLEM, schemas.PROBLEM))}
    told: Operation = {
        "summary": summary,
        "responses": {str(status): _answer(status, form) for status, form in sorted(every.items())},
    }
    if parameters:
        told["parameters"] = [*parameters]
    if body is not None:
        told["requestBody"] = {"required": True, "content": body}
    return told


def query(name: str, schema: Schema, *, required: bool = False) -> Schema:
    """Return a parameter of the query."""
    return {"name": name, "in": "query", "schema": schema, "required": required}


def header(name: str, schema: Schema) -> Schema:
    """Return a header that has to be there."""
    return {"name": name, "in": "header", "schema": schema, "required": True}


def general() -> Operation:
    """Return what holds for every route."""
    return {"summary": "", "responses": {"default": _answer(0, None)}}


def _answer(status: int, form: tuple[str, Schema] | None) -> Schema:
    said: Schema = {"description": HTTPStatus(status).phrase if status else "An answer"}
    if form:
        said["content"] = {form[0]: {"schema": form[1]}}
    return said


def _json(schema: Schema) -> tuple[str, Schema]:
    return JSON, schema


def _of_kind(spec: EntitySpec) -> dict[str, Operation]:
    item = schemas.item_of(spec)
    page = schemas.thing({"items": schemas.many(item), "next": {"type": ["string", "null"]}})
    place = (query("take", schemas.TAKE), query("cursor", schemas.TEXT))
    name = spec.slug
    sent = (
        header("X-Op-Id", schemas.UUID),
        header("X-Filename", {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,100}$"}),
    )
    return {
        f"GET /api/{name}": operation(
            f"{name}, in the order of their list, or what q finds", {200: _json(page)}, 400, 401, 403,
            parameters=(query("q", schemas.TEXT), *place),
        ),
        f"GET /api/{name}/{{id}}": operation("One item", {200: _json(item), 304: None}, 401, 403, 404, 410),
        f"GET /api/{name}/{{id}}/history": operation(
            "Its changes, newest first", {200: _json(schemas.VERSIONS)}, 400, 401, 403, 404, 410, parameters=place
        ),
        f"GET /api/{name}/export": operation(
            "A file of all, or of what q finds",
            {200: ("text/*", schemas.TEXT)}, 400, 401, 403,
            parameters=(query("q", schemas.TEXT), query("format", {"enum": ["csv", "vcf"]})),
        ),
        f"POST /api/{name}/{{id}}/attachments": operation(
            "Attach a file", {201: _json(schemas.FILE)}, 400, 401, 403, 404, 410, 413, 415, 422,
            parameters=sent, body={"application/octet-stream": {"schema": OpenFile}},
        ),
    }  # fmt: skip


FILE: Answers = {200: ("*/*", OpenFile), 206: ("*/*", OpenFile), 304: None}
OP_ANSWERS: Answers = {200: _json(schemas.ANSWERS), **dict.fromkeys((400, 401, 403, 404, 409, 410, 422), (PROBLEM, schemas.PROBLEM))}  # fmt: skip
OPERATIONS: dict[str, Operation] = {
    "GET /healthz": operation("Whether the app can serve", {200: _json(schemas.HEALTH), 503: _json(schemas.HEALTH)}),
    "GET /api/openapi.json": operation("This description", {200: _json(schemas.thing({}, open_ended=True))}, 401),
    "POST /api/session": operation(
        "Sign in", {204: None}, 400, 401, 403, 413, 429, body={JSON: {"schema": schemas.CREDENTIALS}}
    ),
    "DELETE /api/session": operation("Sign out", {204: None}, 403),
    "GET /api/me": operation("Who is signed in", {200: _json(schemas.ME)}, 401),
    "POST /api/ops": operation("Write", OP_ANSWERS, 413, body={JSON: {"schema": schemas.OPS}}),
    "GET /api/view": operation(
        "The contents of pages, in the order of their paths", {200: _json(schemas.many(schemas.PAGE))}, 400, 401,
        parameters=(query("path", schemas.many(schemas.TEXT, minItems=1, maxItems=50), required=True),),
    ),
    "GET /api/live": operation("What is saved, as it is saved", {200: ("text/event-stream", schemas.TEXT)}, 401),
    "PUT /api/drafts/{op_id}": operation(
        "Keep what is being typed", {200: _json(schemas.ALIKE)}, 400, 401, 403, 413, 422,
        body={JSON: {"schema": schemas.DRAFT}},
    ),
    "GET /api/drafts/{op_id}": operation("A draft of one's own", {200: _json(schemas.KEPT_DRAFT)}, 401, 404),
    "DELETE /api/drafts/{op_id}": operation("Forget it", {204: None}, 401, 404),
    "GET /api/attachments/{id}": operation("A file, to be kept", FILE, 401, 403, 404, 410, 416),
    "GET /api/attachments/{id}/preview": operation("A picture or a PDF, to be shown", FILE, 401, 403, 404, 410, 415, 416),
    **{name: told for spec in SLUGS.values() for name, told in _of_kind(spec).items()},
}  # fmt: skip
