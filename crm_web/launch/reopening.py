"""The task that opens tickets again while the app runs. What is planned stands in the database, so a restart loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import SQLAlchemyError

from crm_web.model.moment import now
from crm_web.services.reopening import next_moment, reopen
from crm_web.storage.transact import read, write

SHORTEST = 1.0  # seconds, while another process does it
LONGEST = 30.0  # seconds between two looks: what was planned meanwhile is late by no more

log = logging.getLogger(__name__)


async def reopen_tickets(wait: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """Open again what is due, and wait until the next is; never returns."""
    while True:
        try:
            pause = await _open_what_is_due()
        except SQLAlchemyError:  # the database is away for a moment: the next look tries again
            log.exception("Tickets could not be opened again")
            pause = LONGEST
        await wait(pause)


async def _open_what_is_due() -> float:
    """Return the seconds until the next look."""
    due = await read(next_moment)
    if due is None or due > now():
        return LONGEST if due is None else min(LONGEST, (due - now()).total_seconds())
    opened = await write(reopen, now())
    return 0.0 if opened else SHORTEST
