"""A line with faults: a TCP proxy that does to the next requests of one kind what it is told, and carries all else."""

import asyncio
from collections import deque
from typing import TYPE_CHECKING

from tests.relay import Relay
from tests.reliability.faulty_connection import FaultyConnection

if TYPE_CHECKING:
    from tests.reliability.fault import Fault


class FaultyLine(Relay):
    """Carries connections to `target`, a port of this machine. `struck` are the faults that happened, in order.

    A fault waits in `coming` for the next request that begins with `mark`; each request takes one.
    """

    def __init__(self, target: int, mark: bytes = b"POST /api/ops ") -> None:
        super().__init__(target)
        self.mark = mark
        self.coming: deque[Fault] = deque()
        self.struck: list[Fault] = []
        self.sizes = (0, 0)  # bytes of the last marked request and of its answer

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await FaultyConnection(self, reader, writer).carry()
