"""`/api/push`: whether this browser hears of something while the app is closed."""

import base64
import binascii
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web import settings
from crm_web.connectors.web_push import Receiver
from crm_web.endpoints.body import read_body
from crm_web.endpoints.edge import edge, language_of
from crm_web.errors import Malformed, SignedOut
from crm_web.security.push_services import is_push_service
from crm_web.security.sessions import Standing, standing_of
from crm_web.services import push
from crm_web.storage.push_key import public_key
from crm_web.storage.transact import read, write_quietly

CAP = 4096
POINT, SECRET = 65, 16  # bytes of a browser's keys
_PRIVATE = {"Cache-Control": "no-store"}
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{16,128}={0,2}$")]


class Keys(BaseModel):
    """A browser's keys."""

    model_config = ConfigDict(strict=True, extra="forbid")
    p256dh: Key
    auth: Key


class Subscription(BaseModel):
    """What `PushSubscription.toJSON()` says."""

    model_config = ConfigDict(strict=True, extra="forbid")
    endpoint: str
    keys: Keys
    expirationTime: float | None = None  # noqa: N815  the browser's word


@edge
async def get(request: Request) -> Response:
    """Tell the key that a browser subscribes with, and whether this one has."""
    standing = await _standing(request)
    said = {"key": public_key(settings.current()), "on": await read(push.is_subscribed, standing.session_id)}
    return JSONResponse(said, headers=_PRIVATE)


@edge
async def put(request: Request) -> Response:
    """Let this browser hear. Raises Malformed for what is no subscription to a push service."""
    standing = await _standing(request)
    await write_quietly(push.subscribe, standing, await _receiver(request), language_of(request))
    return Response(status_code=204, headers=_PRIVATE)


@edge
async def delete(request: Request) -> Response:
    """Let this browser hear no more."""
    await write_quietly(push.unsubscribe, (await _standing(request)).session_id)
    return Response(status_code=204, headers=_PRIVATE)


async def _standing(request: Request) -> Standing:
    standing = await standing_of(request.headers.get("cookie", ""))
    if standing is None:
        raise SignedOut
    return standing


async def _receiver(request: Request) -> Receiver:
    try:
        said = Subscription.model_validate_json(await read_body(request, CAP))
    except ValidationError as error:
        raise Malformed from error
    sizes = [_size(said.keys.p256dh), _size(said.keys.auth)]
    if not is_push_service(said.endpoint, settings.current()) or sizes != [POINT, SECRET]:
        raise Malformed
    return Receiver(said.endpoint, said.keys.p256dh, said.keys.auth)


def _size(key: str) -> int:
    try:
        return len(base64.urlsafe_b64decode(key.rstrip("=") + "=" * (-len(key.rstrip("=")) % 4)))
    except binascii.Error:
        return 0


routes = [
    Route("/api/push", get),
    Route("/api/push", put, methods=["PUT"]),
    Route("/api/push", delete, methods=["DELETE"]),
]
