"""The body of a request, read no further than its cap."""

import json
from collections.abc import AsyncIterator
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import ClientDisconnect, Request

from crm_web.errors import Malformed, TooLarge

MEBIBYTE = 2**20
LARGEST_SENT = 4096


class Sent(BaseModel):
    """A small body: exactly its fields, exactly of their types."""

    model_config = ConfigDict(strict=True, extra="forbid")


T = TypeVar("T", bound=Sent)


async def sent_as(request: Request, form: type[T]) -> T:
    """Return what was sent, of the form that is asked for. Raises TooLarge, Malformed."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Malformed
    try:
        return form.model_validate_json(await read_body(request, LARGEST_SENT))
    except ValidationError as error:
        raise Malformed from error


async def json_body(request: Request, cap: int) -> Any:
    """Return the JSON that was sent, at most `cap` bytes of it. Raises TooLarge, Malformed."""
    sent = await read_body(request, cap)
    try:
        return json.loads(sent)
    except (ValueError, RecursionError) as error:
        raise Malformed("error.json") from error


async def read_body(request: Request, cap: int) -> bytes:
    """Return the bytes that were sent, at most `cap` of them. Raises TooLarge, Malformed."""
    return b"".join([part async for part in body_parts(request, cap)])


async def body_parts(request: Request, cap: int) -> AsyncIterator[bytes]:
    """Give the bytes as they come; stop reading above `cap`, whatever Content-Length says.

    Raises TooLarge, and Malformed where the client went away in the middle.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > cap:
        raise TooLarge
    came = 0
    try:
        async for part in request.stream():
            came += len(part)
            if came > cap:
                raise TooLarge
            yield part
    except ClientDisconnect as error:
        raise Malformed from error
