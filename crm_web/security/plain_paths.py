"""A line end in a path. Starlette's mounts do not match one, so such a request would be answered outside of our doors."""

from starlette.types import ASGIApp, Receive, Scope, Send

STANDS_FOR_A_LINE_END = "\N{SYMBOL FOR NEWLINE}"


class PlainPaths:
    """ASGI middleware in front of everything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the path be one that nothing has."""
        if "\n" in scope.get("path", ""):
            scope = {**scope, "path": scope["path"].replace("\n", STANDS_FOR_A_LINE_END)}
        await self._app(scope, receive, send)
