"""The body of a request, read no further than its cap."""

import json
from typing import Any

from starlette.requests import Request

from crm_web.errors import Malformed, TooLarge

MEBIBYTE = 2**20


async def json_body(request: Request, cap: int) -> Any:
    """Return the JSON that was sent, at most `cap` bytes of it. Raises TooLarge, Malformed."""
    sent = await read_body(request, cap)
    try:
        return json.loads(sent)
    except (ValueError, RecursionError) as error:
        raise Malformed("error.json") from error


async def read_body(request: Request, cap: int) -> bytes:
    """Return the bytes that were sent; stop reading above `cap`, whatever Content-Length says. Raises TooLarge."""
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > cap:
        raise TooLarge
    sent = bytearray()
    async for chunk in request.stream():
        sent += chunk
        if len(sent) > cap:
            raise TooLarge
    return bytes(sent)
