"""`GET /api/live`: what is saved while a page is open, as server-sent events.

A message is {"epoch", "rev", "changed": ["kind/id", …]} with what the person may read. Without `changed` anything may be
new: at the beginning, and after another process has written. {} every eight seconds says that the line stands.
"""

import asyncio
import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from crm_web.endpoints.edge import edge
from crm_web.endpoints.hearing import heard
from crm_web.endpoints.stream import Stream
from crm_web.errors import SignedOut
from crm_web.model import Clock
from crm_web.security.sessions import Standing, forget, standing_of, still_valid
from crm_web.storage import news
from crm_web.storage.news import News
from crm_web.storage.transact import read

log = logging.getLogger(__name__)

PER_SESSION = 8  # open at once; one more ends the oldest, which may be dead
SWEEP = 2.0  # seconds between two looks at who is still signed in, and at what other processes wrote


class Streams:
    """All that are open in this process."""

    def __init__(self) -> None:
        self._open: list[Stream] = []  # the oldest first
        self._clock = ("", 0)  # epoch and the newest rev of which all have been told
        self._sweeping: asyncio.Task[None] | None = None
        self._stop_listening: Callable[[], None] = lambda: None

    @contextmanager
    def opened(self, stream: Stream) -> Generator[None]:
        """Tell the stream all news while it is open."""
        same = [other for other in self._open if other.standing.session_id == stream.standing.session_id]
        for oldest in same[: len(same) + 1 - PER_SESSION]:
            oldest.end()
        if not self._open:
            self._begin()
        self._open.append(stream)
        try:
            yield
        finally:
            self._open.remove(stream)

    def end(self) -> None:
        """Close all of them: the server stops."""
        for stream in self._open:
            stream.end()

    async def greet(self, stream: Stream) -> None:
        """Tell the stream how new the database is."""
        epoch, rev = await read(_clock)
        if self._clock[0] in ("", epoch):  # another one is for all to hear, by the next look
            rev = max(rev, self._clock[1])
            self._clock = (epoch, rev)
        stream.tell(epoch, rev)

    def _begin(self) -> None:
        loop = asyncio.get_running_loop()
        self._clock = ("", 0)
        self._stop_listening()
        self._stop_listening = news.board.listen(lambda told: loop.call_soon_threadsafe(self._pass_on, told))
        self._sweeping = self._sweeping or asyncio.create_task(self._sweep())

    def _pass_on(self, told: News) -> None:
        epoch, rev = self._clock
        self._clock = (epoch, max(rev, told.rev))
        for stream in self._open if told.touched else ():
            changed = heard(stream.standing.actor, told)
            if changed is None or changed:
                stream.tell(epoch, told.rev, changed)

    async def _sweep(self) -> None:
        try:
            while self._open:
                await asyncio.sleep(SWEEP)
                await self._look()
        finally:
            self._stop_listening()
            self._sweeping = None

    async def _look(self) -> None:
        streams = list(self._open)  # others may come while the database is asked
        try:
            valid, clock = await read(_state, {stream.standing.session_id for stream in streams})
        except SQLAlchemyError:
            log.exception("The database can't be asked for news; asking again in %s s", SWEEP)
            return
        for stream in streams:
            standing = valid.get(stream.standing.session_id)
            if standing is None:
                forget(stream.standing.session_id)  # or it could come in again for a moment
                stream.end()
            else:
                self._follow(stream, standing)
        if clock[0] != self._clock[0] or clock[1] > self._clock[1]:
            self._clock = clock
            for stream in self._open:
                stream.tell(*clock)

    def _follow(self, stream: Stream, standing: Standing) -> None:
        """Take in who the person is by now; with other rights anything looks different."""
        before, stream.standing = stream.standing.actor, standing
        if (before.role, before.said) != (standing.actor.role, standing.actor.said):
            forget(standing.session_id)
            stream.tell(*self._clock)


streams = Streams()


class _Live(Stream):
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with streams.opened(self):
            await streams.greet(self)
            await super().__call__(scope, receive, send)


@edge
async def get(request: Request) -> Response:
    """Stay open until the page goes, the session ends or the server stops."""
    standing = await standing_of(request.headers.get("cookie", ""))
    if standing is None:
        raise SignedOut
    return _Live(standing)


def _state(session: Session, session_ids: set[str]) -> tuple[dict[str, Standing], tuple[str, int]]:
    return still_valid(session, session_ids), _clock(session)


def _clock(session: Session) -> tuple[str, int]:
    clock = session.exec(select(Clock)).one()
    return clock.epoch, clock.rev


routes = [Route("/api/live", get)]
