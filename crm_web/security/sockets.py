"""One open websocket, between the server and Reflex: it passes on what may pass, and can be asked whether anybody is there."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crm_web.errors import Malformed
from crm_web.security.frames import LONGEST, Frame, read_frame

POLICY = 1008  # RFC 6455, 7.4.1: a message violates the policy
TOO_BIG = 1009
FAREWELL = 1.0  # seconds that saying goodbye may take


class Bucket:
    """Messages that may come: `burst` at once, then `rate` a second."""

    def __init__(self, burst: float = 60, rate: float = 20) -> None:
        self._burst, self._rate = burst, rate
        self._left, self._at = burst, time.monotonic()

    def take(self) -> bool:
        """Whether there was one left."""
        moment = time.monotonic()
        self._left = min(self._burst, self._left + (moment - self._at) * self._rate) - 1
        self._at = moment
        return self._left >= 0


class Socket:
    """One browser tab's connection. `key` is the token of its state."""

    def __init__(self, session_id: str, key: str, address: str, receive: Receive, send: Send) -> None:
        self.session_id, self.key, self.address = session_id, key, address
        self.ended = asyncio.Event()  # Reflex has noticed that it is over
        self.flooded = False  # it sent more than it may
        self._receive, self._send = receive, send
        self._inbox: asyncio.Queue[Message] = asyncio.Queue()
        self._bucket = Bucket()
        self._open, self._connected = True, False
        self._probe: asyncio.Event | None = None

    async def serve(self, app: ASGIApp, scope: Scope, is_known: Callable[[str], bool]) -> None:
        """Let Reflex talk with the browser until either goes."""
        self._inbox.put_nowait({"type": "websocket.connect"})
        reader = asyncio.create_task(self._read(is_known))
        try:
            await app(scope, self._inbox.get, self._pass_out)
        finally:
            self._open = False
            self.ended.set()
            reader.cancel()

    async def close(self, code: int) -> None:
        """Hang up, on both sides."""
        if not self._open:
            return
        self._open = False
        while not self._inbox.empty():  # what came before the end is nobody's wish any more
            self._inbox.get_nowait()
        self._inbox.put_nowait({"type": "websocket.disconnect", "code": code})
        with suppress(TimeoutError, OSError):  # a dead peer takes nothing, not even this
            async with asyncio.timeout(FAREWELL):
                await self._send({"type": "websocket.close", "code": code})

    async def answers(self, patience: float) -> bool:
        """Whether the browser answers a ping of engine.io within `patience` seconds."""
        self._probe = self._probe or asyncio.Event()
        try:
            async with asyncio.timeout(patience):
                await self._pass_out({"type": "websocket.send", "text": "2"})
                await self._probe.wait()
        except (TimeoutError, OSError):
            return False
        return self._open

    async def _read(self, is_known: Callable[[str], bool]) -> None:
        while self._open:
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                self._open = False
                self._inbox.put_nowait(message)
            elif not self._bucket.take():
                self.flooded = True
                await self.close(POLICY)
            elif _size(message) > LONGEST:
                await self.close(TOO_BIG)
            elif self._may_pass(message.get("text") or "", is_known):
                self._inbox.put_nowait(message)

    def _may_pass(self, text: str, is_known: Callable[[str], bool]) -> bool:
        try:
            frame = read_frame(text, is_known)
        except Malformed:
            return False
        if frame is Frame.PONG and self._probe is not None:
            self._probe.set()  # our own ping's answer; engine.io has not asked
            self._probe = None
            return False
        if frame in (Frame.CONNECT, Frame.EVENT):
            out_of_turn = self._connected is (frame is Frame.CONNECT)  # it connects once, then come events
            self._connected = self._connected or frame is Frame.CONNECT
            return not out_of_turn
        return True

    async def _pass_out(self, message: Message) -> None:
        if self._open:  # after that Reflex may still have something to say
            await self._send(message)


def _size(message: Message) -> int:
    return len(message.get("bytes") or (message.get("text") or "").encode("utf-8", "surrogatepass"))
