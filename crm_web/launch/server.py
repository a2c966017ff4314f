"""One process that serves pages, API and sockets on one port."""

import logging
import socket

import uvicorn

from crm_web.endpoints.live import streams
from crm_web.errors import SetupError
from crm_web.settings import Settings

LARGEST_FRAME = 65_536  # bytes of one message on a socket
LAST_WORDS = 5  # seconds that an answer under way may take once the server is to stop


class _Announcing(uvicorn.Server):
    """Says where it serves once it really does."""

    url = ""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(f"Serving {self.url}", flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        streams.end()  # uvicorn waits for every answer's end, and these have none
        await super().shutdown(sockets)


def listen(settings: Settings) -> socket.socket:
    """Take the port before anything slow happens. Raises SetupError where it is taken or the host is not ours."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # not REUSEPORT: two servers would share a port
    try:
        listener.bind((settings.host, settings.port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise SetupError("setup.port", port=settings.port, host=settings.host, reason=error.strerror) from error
    return listener


def serve(settings: Settings, listener: socket.socket) -> None:
    """Serve until interrupted. Raises SetupError where the app refuses to be built: a handler without a policy."""
    from crm_web.crm_web import app  # noqa: PLC0415  Reflex reads the environment when it is imported
    from crm_web.launch.auditing import write_notes  # noqa: PLC0415
    from crm_web.launch.pushing import push_notifications  # noqa: PLC0415
    from crm_web.launch.reopening import reopen_tickets  # noqa: PLC0415

    app.register_lifespan_task(write_notes)  # pyright: ignore[reportUnknownMemberType]
    app.register_lifespan_task(push_notifications)  # pyright: ignore[reportUnknownMemberType]
    app.register_lifespan_task(reopen_tickets)  # pyright: ignore[reportUnknownMemberType]  Reflex types it loosely

    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    config = uvicorn.Config(
        app(),
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        ws_max_size=LARGEST_FRAME,
        timeout_graceful_shutdown=LAST_WORDS,
    )
    server = _Announcing(config)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    server.url = settings.origin or f"http://{host}:{listener.getsockname()[1]}"
    server.run(sockets=[listener])
