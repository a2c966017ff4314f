"""An answer that stays open: server-sent events (WHATWG HTML, 9.2) to one page."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection
from contextlib import suppress

from starlette.responses import StreamingResponse

from crm_web.security.sessions import Standing

BEAT = 8.0  # seconds without news until it is said that the line stands
MOST = 100  # items named in a message; where there are more, anything may have changed
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # nginx would wait for more


class Stream(StreamingResponse):
    """The news for one page. What comes while the line is busy goes into one message."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self._stirred = asyncio.Event()
        self._ended = False
        self._clock: tuple[str, int] | None = None  # epoch and rev that were not told yet
        self._changed: set[str] | None = set()
        super().__init__(self._messages(), headers=_HEADERS, media_type="text/event-stream")

    def tell(self, epoch: str, rev: int, changed: Collection[str] | None = None) -> None:
        """Say that these items ("kind/id") are not what they were since `rev`; None: anything may have changed."""
        self._clock = (epoch, rev)
        if changed is None or self._changed is None or len(self._changed) + len(changed) > MOST:
            self._changed = None
        else:
            self._changed.update(changed)
        self._stirred.set()

    def end(self) -> None:
        """Close it after what is being said."""
        self._ended = True
        self._stirred.set()

    async def _messages(self) -> AsyncIterator[str]:
        while not self._ended:
            with suppress(TimeoutError):
                async with asyncio.timeout(BEAT):
                    await self._stirred.wait()
            self._stirred.clear()
            if not self._ended:
                yield f"data: {json.dumps(self._take())}\n\n"

    def _take(self) -> dict[str, object]:
        clock, changed = self._clock, self._changed
        self._clock, self._changed = None, set()
        if clock is None:
            return {}
        message: dict[str, object] = {"epoch": clock[0], "rev": clock[1]}
        return message if changed is None else {**message, "changed": sorted(changed)}
