"""A line with faults: a TCP proxy that does to the next requests of one kind what it is told, and carries all else."""

import asyncio
from collections import deque
from threading import Thread
from typing import TYPE_CHECKING, Self

from tests.reliability.faulty_connection import FaultyConnection

if TYPE_CHECKING:
    from tests.reliability.fault import Fault


class FaultyLine:
    """Carries connections to `target`, a port of this machine. `struck` are the faults that happened, in order.

    A fault waits in `coming` for the next request that begins with `mark`; each request takes one.
    """

    def __init__(self, target: int, mark: bytes = b"POST /api/ops ") -> None:
        self.target, self.mark = target, mark
        self.coming: deque[Fault] = deque()
        self.struck: list[Fault] = []
        self.sizes = (0, 0)  # bytes of the last marked request and of its answer
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        starting = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._carry, "127.0.0.1", 0), self._loop)
        self._server = starting.result(5)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await FaultyConnection(self, reader, writer).carry()

    async def _hang_up(self) -> None:
        self._server.close()
        await asyncio.sleep(0)  # what was just accepted gets its task
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
