"""How pages, scripts and JSON are delivered: no redirects for a slash, cached as long as they can't change, compressed.

Pages take along which scripts may run in them.
"""

from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crm_web.endpoints.compression import Compression
from crm_web.endpoints.content_policy import policy_of
from crm_web.settings import Settings

FOREVER = "public, max-age=31536000, immutable"  # the names under /assets/ carry the hash of what they hold
ASK = "no-cache"
WITHOUT_SOCKET = (
    "/sign-in"  # the gate refuses strangers: by this cookie, on this page only, Reflex's script does not even try
)
FILES = "/api/attachments/"  # as they are: a part of a file (Range) can't be a part of its compressed form


class Delivery:
    """ASGI middleware in front of Reflex; `bundle` is the folder with the built pages, `policies` what they may run."""

    def __init__(self, app: ASGIApp, bundle: Path, policies: Mapping[str, str], settings: Settings) -> None:
        self._app, self._policies, self._settings = app, policies, settings
        self._json = Compression(app)
        self._pages = {f"/{page.parent.relative_to(bundle)}" for page in bundle.glob("**/index.html")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve what is asked for."""
        if scope["type"] != "http" or scope["path"].startswith(FILES):
            await self._app(scope, receive, send)
        elif scope["path"].startswith("/api/"):
            await self._json(scope, receive, send)
        else:
            sending = self._with_policy(scope, _cached(scope["path"], send))
            await self._app(self._with_slash(scope), receive, sending)

    def _with_slash(self, scope: Scope) -> Scope:
        """A page that was made in the build is a folder; asked for without a slash it would be a redirect."""
        path = scope["path"]
        if path not in self._pages:
            return scope
        return {**scope, "path": f"{path}/", "raw_path": f"{path}/".encode()}

    def _with_policy(self, scope: Scope, send: Send) -> Send:
        """Whatever is no script or style may be a page; also "not modified", whose headers take the place of kept ones."""
        if scope["path"].startswith("/assets/"):
            return send

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                policy = policy_of(self._policies, scope, self._settings)
                MutableHeaders(scope=message).setdefault("Content-Security-Policy", policy)
            await send(message)

        return sending


def _cached(path: str, send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] in (200, 206, 304):
            headers = MutableHeaders(scope=message)
            headers["Cache-Control"] = FOREVER if path.startswith("/assets/") else ASK
            if path == WITHOUT_SOCKET:
                headers.append("Set-Cookie", f"backend-enabled=false; Path={WITHOUT_SOCKET}; SameSite=Lax")
        await send(message)

    return sending
