"""What tests ask of a served app: what is registered, and what ran. Imported first: it sets what Reflex reads at import."""

import os
from typing import ClassVar

os.environ |= {"REFLEX_ENV_MODE": "prod", "__REFLEX_SKIP_COMPILE": "true", "REFLEX_TELEMETRY_ENABLED": "false"}

from reflex.middleware.middleware import Middleware
from reflex_base.registry import RegistrationContext
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


class Recorder(Middleware):
    """Stands behind the guard: what it sees has been let through."""

    ran: ClassVar[list[str]] = []

    async def preprocess(self, app, state, event):  # noqa: ARG002
        self.ran.append(event.name)


async def ran(_request: Request) -> JSONResponse:
    names, Recorder.ran[:] = Recorder.ran[:], []
    return JSONResponse(names)


async def handlers(_request: Request) -> JSONResponse:
    return JSONResponse(sorted(RegistrationContext.get().event_handlers))


routes = [Route("/test/ran", ran), Route("/test/handlers", handlers)]
