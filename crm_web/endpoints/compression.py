"""JSON on its way, compressed: by brotli where the browser takes it, else by gzip. What streams (`/api/live`) stays as it is."""

from typing import Any

import brotli  # pyright: ignore[reportMissingTypeStubs]
from anyio import to_thread
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware, IdentityResponder
from starlette.types import ASGIApp, Receive, Scope, Send

LEAST = 600  # bytes
QUALITY = 5  # of brotli, 0 to 11: as quick as gzip's best, and smaller
_PACKER: Any = brotli  # says no types
LARGE = 64 * 1024  # bytes; what is larger is compressed in a thread, so that nobody else waits


class Compression:
    """ASGI middleware around the routes that answer JSON."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._otherwise = GZipMiddleware(app, minimum_size=LEAST)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Compress as the client takes it."""
        answer = _Brotli(self._app, LEAST) if takes_brotli(scope) else self._otherwise
        await answer(scope, receive, send)


def takes_brotli(scope: Scope) -> bool:
    """Tell whether Accept-Encoding names br (RFC 9110, 12.5.3), other than to refuse it."""
    named = Headers(scope=scope).get("accept-encoding", "").lower().split(",")
    parts = [[part.strip() for part in each.split(";")] for each in named]
    return any(each[0] == "br" and not _is_refusal(each[1:]) for each in parts)


class _Brotli(IdentityResponder):
    """Starlette's responder, which knows what is not to be compressed; a stream of another sort is compressed part by part."""

    content_encoding = "br"

    def __init__(self, app: ASGIApp, minimum_size: int) -> None:
        super().__init__(app, minimum_size)
        self._compressor = _PACKER.Compressor(mode=_PACKER.MODE_TEXT, quality=QUALITY)

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        if len(body) < LARGE:
            return self._compressed(body, more_body)
        return await to_thread.run_sync(self._compressed, body, more_body)

    def _compressed(self, body: bytes, more_body: bool) -> bytes:  # noqa: FBT001  as to_thread passes it
        return self._compressor.process(body) + (self._compressor.flush() if more_body else self._compressor.finish())


def _is_refusal(parameters: list[str]) -> bool:
    return any(parameter.replace(" ", "").rstrip("0") in ("q=", "q=0.") for parameter in parameters)
