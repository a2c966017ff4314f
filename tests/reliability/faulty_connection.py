"""One connection of a faulty line."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.reliability.fault import End, Fault

if TYPE_CHECKING:
    from tests.reliability.faulty_line import FaultyLine

PIECE = 65_536
ABORT = struct.pack("ii", 1, 0)  # SO_LINGER: closing sends a reset


class FaultyConnection:
    """Carries both ways until a side ends, or the fault of a request does it."""

    def __init__(self, line: "FaultyLine", reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._line, self._reader, self._writer = line, reader, writer
        self._fault: Fault | None = None
        self._silent = False  # what still comes is swallowed
        self._up = self._down = 0  # bytes that passed of this request, of its answer

    async def carry(self) -> None:
        self._from_server, self._to_server = await asyncio.open_connection("127.0.0.1", self._line.target)
        try:
            with suppress(ConnectionError):
                await asyncio.gather(self._requests(), self._answers())
        finally:
            self._writer.close()
            self._to_server.close()

    async def _requests(self) -> None:
        async for piece in self._pieces(self._reader):
            if piece.startswith(self._line.mark):
                await self._begin()
            cut = self._fault and self._fault.request
            passing = piece if cut is None else piece[: cut - self._up]
            self._up += len(passing)
            self._to_server.write(passing)
            await self._to_server.drain()
            if self._fault and self._up == self._fault.request:
                self._strike(self._fault)
        self._to_server.close()

    async def _answers(self) -> None:
        async for piece in self._pieces(self._from_server):
            limit = self._limit()
            passing = piece if limit is None else piece[: max(0, limit - self._down)]
            self._down += len(passing)
            self._line.sizes = (self._up, self._down)
            self._writer.write(passing)
            await self._writer.drain()
            if self._fault and limit is not None and self._down >= limit:
                self._strike(self._fault)
        if not self._silent:
            self._writer.close()

    async def _pieces(self, reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
        while piece := await reader.read(PIECE):
            if not self._silent:
                yield piece

    def _limit(self) -> int | None:
        """Return how much of the answer passes; nothing where the request should have been cut and was too short."""
        if self._fault is None:
            return None
        return self._fault.answer if self._fault.request is None else 0

    async def _begin(self) -> None:
        self._up = self._down = 0
        self._fault = self._line.coming.popleft() if self._line.coming else None
        if self._fault and self._fault.delay:
            await asyncio.sleep(self._fault.delay)
            self._line.struck.append(self._fault)

    def _strike(self, fault: Fault) -> None:
        """End the connection as the fault says; nothing is carried after it."""
        self._line.struck.append(fault)
        self._silent = True
        if fault.end is End.RESET:
            self._writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORT)
            self._writer.transport.abort()
        if fault.end is End.HALF_CLOSED:
            self._writer.write_eof()
        if fault.end in {End.RESET, End.CLOSED}:
            raise ConnectionResetError
