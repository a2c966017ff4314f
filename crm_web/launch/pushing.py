"""The task that tells closed apps what concerns their people, once it is committed: no save waits for a push service."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from crm_web import settings
from crm_web.connectors import web_push
from crm_web.services import push
from crm_web.services.notifications import KIND
from crm_web.services.push import Push
from crm_web.storage import news
from crm_web.storage.news import News, Touched
from crm_web.storage.push_key import key_file
from crm_web.storage.transact import read, write_quietly

WORKERS = 4  # one slow push service holds up nobody else's
ANYBODY = "https://localhost"  # who answers for a deployment without a public origin

log = logging.getLogger(__name__)


async def push_notifications() -> None:
    """Send what is told of now on; never returns. What was told while the app was down stands in the list."""
    loop = asyncio.get_running_loop()
    waiting: asyncio.Queue[Touched] = asyncio.Queue()

    def hear(told: News) -> None:
        for one in told.touched:
            if one.kind == KIND:
                loop.call_soon_threadsafe(waiting.put_nowait, one)

    stop = news.board.listen(hear)
    try:
        async with asyncio.TaskGroup() as workers:
            for _ in range(WORKERS):
                workers.create_task(_work(waiting))
    finally:
        stop()


async def _work(waiting: asyncio.Queue[Touched]) -> None:
    while True:
        told = await waiting.get()
        try:
            for one in await read(push.pushes, told.user, told.id):
                await _send(one)
        except SQLAlchemyError:  # the database is away for a moment; the list has it
            log.exception("A notification could not be pushed")


async def _send(one: Push) -> None:
    ours = settings.current()
    subject = ours.origin or ANYBODY
    try:
        is_there = await asyncio.to_thread(web_push.send, one.to, one.message, key_file(ours), subject)
    except OSError as error:  # its text names no address: who has one can send there
        log.warning("A notification could not be pushed: %s", type(error).__name__)
        return
    if not is_there:
        await write_quietly(push.forget, one.id)
