"""A line with latency, for HTTP and websockets alike: a TCP proxy on a port of its own.

Browsers' own throttling leaves websockets out. A loopback name is an origin of the app with whichever port the browser
addresses, so nothing in the app has to know of the proxy.
"""

import asyncio

from tests.relay import Relay


class SlowLink(Relay):
    """Carries every connection to `target` (a port of this machine); half of `rtt` (ms) passes each way.

    A new connection costs one `rtt` more, as TCP's handshake does. There is no loss and no limit of bandwidth.
    """

    def __init__(self, target: int, rtt: float) -> None:
        super().__init__(target)
        self._rtt = rtt / 1000

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        shaken = self._loop.time() + self._rtt
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.target)
        ways = self._pump(reader, server_writer, shaken), self._pump(server_reader, writer, shaken)
        try:
            await asyncio.gather(*ways)
        except asyncio.CancelledError:
            server_writer.transport.abort()
            raise

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, earliest: float) -> None:
        """Hand on what comes, each piece half an `rtt` after it came; an empty piece is the end."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._deliver(under_way, writer))
            piece = b"."
            while piece:
                try:
                    piece = await reader.read(65536)
                except ConnectionError:
                    piece = b""
                under_way.put_nowait((max(self._loop.time(), earliest) + self._rtt / 2, piece))

    async def _deliver(self, under_way: "asyncio.Queue[tuple[float, bytes]]", writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                due, piece = await under_way.get()
                await asyncio.sleep(due - self._loop.time())
                if not piece:
                    break
                writer.write(piece)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()
