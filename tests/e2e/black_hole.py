"""A line that dies without a word: a TCP proxy whose connections can fall silent, as a phone's do in a lift or on another network."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from tests.relay import Relay


@dataclass
class Network:
    """What the connections of a while share; on a dead one nothing is carried and nothing is closed."""

    alive: bool = True


class BlackHole(Relay):
    """Carries every connection to `target`, a port of this machine, over the network of the moment."""

    def __init__(self, target: int) -> None:
        super().__init__(target)
        self._network = Network()

    def go_dark(self) -> None:
        """Swallow everything, on old connections and on new ones."""
        self.change_network()
        self._network.alive = False

    def change_network(self) -> None:
        """Let the connections of now fall silent for ever; new ones work."""
        self._network.alive = False
        self._network = Network()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        network = self._network
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.target)
        ways = self._pump(network, reader, server_writer), self._pump(network, server_reader, writer)
        try:
            await asyncio.gather(*ways)
        finally:
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
