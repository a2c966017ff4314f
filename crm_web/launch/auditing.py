"""The task that writes down what was noted for the audit while the app runs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import SQLAlchemyError

from crm_web.security.audit import flush

PAUSE = 1.0  # seconds that a note waits at most: what a power cut takes along

log = logging.getLogger(__name__)


async def write_notes(wait: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """Write what was noted, again and again; never returns. What is left at the end is written when the app stops."""
    try:
        while True:
            await wait(PAUSE)
            await _flush()
    finally:
        await _flush()


async def _flush() -> None:
    try:
        await flush()
    except SQLAlchemyError:  # the database is away for a moment: the notes wait
        log.exception("The audit could not be written")
