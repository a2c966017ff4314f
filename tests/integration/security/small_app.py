"""A small Reflex app behind the real gate, guard and doors, served by the real server.

`serve` prints its port. Its states hold a canary in every place from which Reflex sends.
"""

import asyncio
import socket
from functools import partial
from pathlib import Path

from tests.integration.security import probes  # isort: skip  it sets what Reflex reads at import

import reflex as rx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from crm_web import settings
from crm_web.endpoints import attachments, health, session
from crm_web.endpoints.edge import edge, language_of, problem
from crm_web.errors import SetupError
from crm_web.security.acting import actor
from crm_web.security.discretion import be_discreet
from crm_web.security.doors import Doors
from crm_web.security.guard import Guard, compiled_policies
from crm_web.security.policies import allow, internal
from crm_web.storage import files, transact
from crm_web.storage.database import open_database
from tests.integration.security.tab import CANARY


class Desk(rx.State):
    count: int = 0
    seen: list[str] = []  # noqa: RUF012  a var of a state
    secret: str = CANARY

    @rx.var
    def derived(self) -> str:
        return f"{CANARY} derived"

    @rx.event
    @allow()
    def add(self, by: int, note: str = ""):
        self.count += by
        self.seen.append(note)

    @rx.event
    @allow()
    def take(self, item: dict[str, str], ids: list[int]):
        self.seen.append(f"{item} {ids}")

    @rx.event
    @allow("manager", "admin")
    def archive(self):
        self.seen.append(f"archived by {actor().login}")

    @rx.event
    @allow("admin")
    def configure(self):
        self.seen.append(f"configured by {actor().login}")

    @rx.event
    @internal
    def inner(self):
        self.seen.append(f"inner for {actor().login}")

    @rx.event
    @allow()
    def chain(self):
        return Desk.inner

    @rx.event
    @allow()
    async def dawdle(self):
        self.seen.append("dawdling")
        yield
        await asyncio.sleep(0.5)
        self.count += 1


@edge
async def size(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


async def careless(_request: Request) -> PlainTextResponse:
    """Register a state as somebody would who knows no policies; tell what the guard says at the next start."""

    class Careless(rx.State):
        @rx.event
        def open_to_all(self):
            """Do nothing."""

    try:
        return PlainTextResponse(str(compiled_policies()))
    except SetupError as error:
        return PlainTextResponse(str(error))


guard = Guard()
own = [Route("/api/size", size, methods=["POST"]), Route("/test/careless", careless)]
app = rx.App(
    toaster=None,
    api_transformer=[
        Starlette(routes=[*session.routes, *health.routes, *attachments.routes, *own, *probes.routes]),
        partial(guard.gate, settings=settings.current()),
        partial(
            Doors,
            settings=settings.current(),
            answer=lambda error, request: problem(error, language_of(request)),
            caps={attachments.PATH: attachments.CAP},
        ),
    ],
)
app.add_middleware(guard)
app.add_middleware(probes.Recorder())
be_discreet()


def serve(data_dir: str) -> None:
    ours = settings.Settings(data_dir=Path(data_dir))
    transact.connect(open_database(ours))
    files.connect(files.open_files(ours))
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    config = uvicorn.Config(app, factory=True, log_level="warning", proxy_headers=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listener])
