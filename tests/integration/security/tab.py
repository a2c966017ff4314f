"""A browser tab's socket, spoken by hand: every frame is seen and nothing is answered that the test does not answer."""

import asyncio
import json
import uuid
from contextlib import asynccontextmanager

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

CANARY = "canary-7c1f"  # is in the states of the small app
PATIENCE = 30  # seconds; only a failing test waits so long
STATE = "reflex___state____state."
DESK = f"{STATE}tests___integration___security___small_app____desk."


class Tab:
    """An open socket; `heard` are all frames that came. One that `answers` pings while it hears is a page that is there."""

    def __init__(self, wire: ClientConnection) -> None:
        self.wire = wire
        self.answers = False
        self.heard: list[str] = []

    async def hear(self, words: str) -> str:
        """Wait for a frame that holds `words`; pings on the way are left unanswered by one that does not answer them."""
        while True:
            async with asyncio.timeout(PATIENCE):
                frame = await self.wire.recv()
            self.heard.append(frame)
            if self.answers and frame == "2":
                await self.send("3")
            if words in frame:
                return frame

    async def send(self, frame: str | bytes) -> None:
        await self.wire.send(frame)

    async def call(self, handler: str, **payload) -> None:
        await self.send("42/_event," + json.dumps(["event", event(handler, payload)]))

    async def add(self, by: int = 1) -> int:
        """Call the handler that everybody may call; when its answer is here, all that was sent before has been dealt with."""
        note = uuid.uuid4().hex
        await self.call(f"{DESK}add", by=by, note=note)
        delta = json.loads((await self.hear(note)).partition(",")[2])[1]["delta"]
        return next(values["count_rx_state_"] for name, values in delta.items() if name.endswith("desk"))

    async def load_fence(self, handler: str, path: str = "/contacts?q=") -> str:
        """Call the handler that loads a list; when its answer is here, all that was sent before has been dealt with.

        Returns a word that the tab's state holds from now on.
        """
        word = uuid.uuid4().hex
        where = {"pathname": "/contacts", "asPath": f"{path}{word}"}
        await self.send("42/_event," + json.dumps(["event", event(handler, {}) | {"router_data": where}]))
        await self.hear(word)
        return word

    async def answer_pings(self) -> None:
        """Be a page that is there, until cancelled."""
        while await self.wire.recv() != "never":
            await self.send("3")


def event(handler: str, payload: dict) -> dict:
    return {"name": handler, "payload": payload, "router_data": {"pathname": "/contacts", "asPath": "/contacts"}}


def hello() -> str:
    """Return the first frame of a page."""
    return "40/_event," + json.dumps({"event": event(f"{STATE}hydrate_and_load", {"hashes": []})})


def new_token() -> str:
    return str(uuid.uuid4())


def address(served, token: str) -> str:
    return f"ws://127.0.0.1:{served.port}/_event/?EIO=4&transport=websocket&token={token}"


def fine(served, secret: str) -> dict[str, str]:
    """Return the headers of a signed-in page of ours."""
    return {"Origin": served.origin, "Cookie": f"crm={secret}"}


@asynccontextmanager
async def dialled(served, headers: dict[str, str], token: str | None = None, url: str = ""):
    """Open a websocket with these headers; raises InvalidStatus where it is refused."""
    origin = headers.pop("Origin", None)
    url = url or address(served, token or new_token())
    async with connect(url, additional_headers=headers, origin=origin, ping_interval=None, proxy=None) as wire:
        yield Tab(wire)


@asynccontextmanager
async def opened(served, secret: str, token: str | None = None):
    """Open a tab as Reflex's page does: connected and hydrated."""
    async with dialled(served, fine(served, secret), token) as tab:
        await tab.send(hello())
        await tab.hear('"is_hydrated_rx_state_":true')
        yield tab


async def refusal(served, headers: dict[str, str], token: str | None = None, url: str = "") -> int:
    """Return the status with which a handshake is refused; 101 where it is not."""
    try:
        async with dialled(served, headers, token, url):
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code
