"""A TCP proxy on a port of its own, in a thread of its own; what happens on the way is its children's to say."""

import asyncio
from selectors import SelectSelector
from threading import Thread
from typing import Self


class Relay:
    """Carries connections to `target`, a port of this machine. `url` is where it listens.

    What fails in it, other than a connection, is raised at the end.
    """

    def __init__(self, target: int) -> None:
        self.target = target
        self._loop = asyncio.SelectorEventLoop(SelectSelector())  # epoll rounds each wait up to a whole millisecond
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._carrying: set[asyncio.Task[None]] = set()
        self._failures: list[Exception] = []

    def __enter__(self) -> Self:
        self._thread.start()
        starting = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._accept, "127.0.0.1", 0), self._loop)
        self._server = starting.result(5)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()
        if self._failures:
            raise self._failures[0]

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._carry(reader, writer))
        self._carrying.add(task)
        await asyncio.wait([task])
        self._carrying.remove(task)
        failure = None if task.cancelled() else task.exception()
        if task.cancelled() or failure:
            writer.transport.abort()
        if isinstance(failure, Exception) and not isinstance(failure, OSError):
            self._failures.append(failure)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        raise NotImplementedError

    async def _hang_up(self) -> None:
        self._server.close()
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in self._carrying:
                task.cancel()
            await asyncio.wait(others, return_when=asyncio.FIRST_COMPLETED)  # what was just accepted gets its task
        await asyncio.sleep(0)  # what was aborted is closed
