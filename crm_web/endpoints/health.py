"""`GET /healthz`: whether the app can serve, for whoever watches over it."""

import asyncio

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from crm_web import __version__
from crm_web.model import Clock
from crm_web.storage.transact import read

PATIENCE = 3.0  # seconds until a database that does not answer is taken for dead


async def health(_request: Request) -> Response:
    """Answer 200, or 503 when the database can't answer."""
    try:
        async with asyncio.timeout(PATIENCE):
            await read(_ask)
    except (SQLAlchemyError, TimeoutError):
        return JSONResponse({"status": "unavailable", "version": __version__}, 503)
    return JSONResponse({"status": "ok", "version": __version__})


def _ask(session: Session) -> None:
    session.exec(select(Clock.rev)).one()


routes = [Route("/healthz", health)]
