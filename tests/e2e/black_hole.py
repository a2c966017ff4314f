"""A line that dies without a word: a TCP proxy whose connections can fall silent, as a phone's do in a lift or on another network."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import Self


@dataclass
class Network:
    """What the connections of a while share; on a dead one nothing is carried and nothing is closed."""

    alive: bool = True


class BlackHole:
    """Carries every connection to `target`, a port of this machine, over the network of the moment."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._network = Network()

    def go_dark(self) -> None:
        """Swallow everything, on old connections and on new ones."""
        self.change_network()
        self._network.alive = False

    def change_network(self) -> None:
        """Let the connections of now fall silent for ever; new ones work."""
        self._network.alive = False
        self._network = Network()

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
        network = self._network
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self._target)
        ways = self._pump(network, reader, server_writer), self._pump(network, server_reader, writer)
        with suppress(asyncio.CancelledError):  # hanging up; asyncio's own callback would print it
            await asyncio.gather(*ways)
        for end in (writer, server_writer):
            end.transport.abort()

    async def _pump(self, network: Network, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await reader.read(65536):
                if network.alive:
                    writer.write(piece)
                    await writer.drain()
        if network.alive:
            writer.close()

    async def _hang_up(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0)  # what was aborted is closed
