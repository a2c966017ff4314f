"""`POST /api/ops`: one op, or several in order; each is a transaction of its own, answered after its commit."""

from dataclasses import asdict
from http import HTTPStatus
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from crm_web.endpoints.body import MEBIBYTE, json_body
from crm_web.endpoints.edge import edge, language_of
from crm_web.endpoints.page_response import PageResponse
from crm_web.errors import Conflict, CrmError, Deleted, Denied, InvalidFields, SignedOut, TooLarge
from crm_web.security.audit import notes
from crm_web.security.rights import Actor
from crm_web.security.sessions import actor_of
from crm_web.services import notifications, ops
from crm_web.storage.transact import read, write
from crm_web.views import view

CAP = 4 * MEBIBYTE
MOST = 200  # ops a request
OUTCOMES = {
    400: "malformed",
    401: "signed-out",
    403: "denied",
    404: "missing",
    409: "conflict",
    410: "deleted",
    422: "invalid",
}

Answer = dict[str, Any]  # the contract's, with its HTTP status as "code"


@edge
async def post(request: Request) -> Response:
    """Do what was sent; one op is answered with its HTTP status, several with a list and 200."""
    try:
        actor = await actor_of(request)
    except SignedOut as error:
        return _alone(_refusal(error, language_of(request)))
    sent = await json_body(request, CAP)
    language = actor.language or language_of(request)
    if not isinstance(sent, list):
        return _alone(await _answer(actor, sent, language))
    several = cast("list[object]", sent)
    if len(several) > MOST:
        raise TooLarge("error.op.too_many", most=MOST)
    return PageResponse([{"op_id": _op_id(one), **await _answer(actor, one, language)} for one in several])


async def _answer(actor: Actor, sent: object, language: str) -> Answer:
    try:
        op = ops.parse(sent)
        path = ops.page_of(op)
    except CrmError as error:
        return _refusal(error, language)
    try:
        saved = await write(ops.apply, actor, op)
        ops.committed(op)
    except (Conflict, Deleted) as error:
        if isinstance(error, Conflict) and error.fields:
            await write(notifications.conflicted, actor, op)
        return {**_refusal(error, language), "view": await read(view, actor, path)}
    except CrmError as error:
        if isinstance(error, Denied):
            notes.add_once(actor.id, "denied", f"op {op.kind}/{op.id}", fields=sorted(op.patch))
        return _refusal(error, language)
    said = {name: value for name, value in asdict(saved).items() if name != "page" and (value or name != "merged_by")}
    return {"code": 200, "outcome": "saved", **said, "view": await read(view, actor, saved.page or path)}


def _refusal(error: CrmError, language: str) -> Answer:
    """Return the answer of an op that was not done; `detail` says why to a person."""
    answer: Answer = {"code": error.status, "outcome": OUTCOMES[error.status], "detail": error.sentence(language)}
    if isinstance(error, Conflict):
        answer |= {"version": error.version, "fields": error.fields}
    if error.status == HTTPStatus.UNPROCESSABLE_ENTITY:
        wrong = error.fields if isinstance(error, InvalidFields) else {}
        answer["fields"] = {name: reason.sentence(language) for name, reason in wrong.items()}
    return answer


def _alone(answer: Answer) -> Response:
    """Return one answer as the response itself; a refusal is a problem document (RFC 9457) with the answer in it."""
    status = HTTPStatus(answer.pop("code"))
    if status is HTTPStatus.OK:
        return PageResponse(answer)
    problem = {"type": "about:blank", "title": status.phrase, "status": status, **answer}
    return PageResponse(problem, status, media_type="application/problem+json")


def _op_id(sent: object) -> str | None:
    """Return which op an answer belongs to, of whatever was sent."""
    op_id = cast("dict[str, object]", sent).get("op_id") if isinstance(sent, dict) else None
    return op_id if isinstance(op_id, str) and op_id.isascii() else None


routes = [Route("/api/ops", post, methods=["POST"])]
