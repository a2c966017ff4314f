"""The app as it is, served as the launcher serves it, but without its bundle: nothing has to be built.

`serve` prints its port.
"""

import socket
from logging import getLogger
from pathlib import Path

from tests.integration.security import probes  # isort: skip  it sets what Reflex reads at import

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from crm_web import settings
from crm_web.crm_web import ENDPOINTS, app
from crm_web.launch import server
from crm_web.security.discretion import SPEAKERS, Discreet
from crm_web.storage import files, transact
from crm_web.storage.database import open_database
from tests.integration.security.matrix import ANY

OURS = [f"{method} {route.path}" for route in ENDPOINTS.routes for method in sorted(route.methods or ANY)]


async def routes(_request: Request) -> JSONResponse:
    """Tell every route: ours, Reflex's, and the pages; and which loggers blacken tokens."""
    of_reflex = [route.path for route in app._api.routes]
    pages = [f"/{page}" for page in app._unevaluated_pages]
    discreet = [name for name in SPEAKERS if any(isinstance(each, Discreet) for each in getLogger(name).filters)]
    return JSONResponse({"ours": OURS, "of_reflex": of_reflex, "pages": pages, "discreet": discreet})


def serve(data_dir: str) -> None:
    ours = settings.Settings(data_dir=Path(data_dir))
    transact.connect(open_database(ours))
    files.connect(files.open_files(ours))
    app.add_middleware(probes.Recorder())
    ENDPOINTS.routes.extend([*probes.routes, Route("/test/routes", routes)])
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    server.serve(ours, listener)
