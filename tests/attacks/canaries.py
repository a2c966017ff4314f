"""What an anonymous socket receives: none of the strings that the database is full of."""

import asyncio
import json
from uuid import uuid4

import httpx
from websockets.frames import Frame, Opcode

from crm_web.model import Contact
from tests.attacks.attack import Attack
from tests.integration.security.conftest import TLS, Served
from tests.integration.security.tab import STATE, event, fine, hello, new_token, opened

LOAD = f"{STATE}crm_web___state___pages____list_state.load"
CANARIES = 1_000
EVENTS = 100  # of one connection
STRANGE_COOKIES = ("", "crm=", "crm=" + "A" * 43, "crm-user=user-eva", "crm=../../etc; crm=x")


def canaries(served: Served, events: int) -> Attack:
    """Send events without being signed in, over websockets and over HTTP, while a signed-in person works."""
    attack = Attack(f"{CANARIES} canaries of the database in what an anonymous socket receives")
    names = [f"Kanárek-{uuid4().hex}" for _ in range(CANARIES)]
    with served.writing() as session:
        session.add_all([Contact(id=f"canary-{number}", last_name=name) for number, name in enumerate(names)])
    with attack.timed():
        received, seen = asyncio.run(_attacked(served, attack, events))
    attack.controls = sum(name in seen for name in names)
    attack.findings += [name for name in names if name in received]
    return attack


async def _attacked(served: Served, attack: Attack, events: int) -> tuple[str, str]:
    """Return what the strangers received, and what the person did who worked meanwhile."""
    received: list[bytes] = []
    async with opened(served, served.new_session("eva")) as tab:
        for number in range(0, events, EVENTS):
            count = min(EVENTS, events - number)
            cookie = STRANGE_COOKIES[number // EVENTS % len(STRANGE_COOKIES)]
            received += await asyncio.gather(_by_socket(served, cookie, count), _by_polling(served, cookie))
            await tab.load_fence(LOAD, "/contacts?by=")
            attack.tries += count
        return b"".join(received).decode(errors="replace"), "".join(tab.heard)


async def _by_socket(served: Served, cookie: str, count: int) -> bytes:
    """Ask for a socket, speak without waiting for the answer, and read whatever comes until it ends."""
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
    asked = fine(served, "") | {"Cookie": cookie, "Host": f"127.0.0.1:{served.port}", "Upgrade": "websocket"}
    asked |= {"Connection": "Upgrade", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    head = "".join(f"{name}: {value}\r\n" for name, value in asked.items())
    asked_for = f"GET /_event/?EIO=4&transport=websocket&token={new_token()} HTTP/1.1\r\n{head}\r\n".encode()
    called = "42/_event," + json.dumps(["event", event(LOAD, {})])
    frames = [Frame(Opcode.TEXT, said.encode()).serialize(mask=True) for said in (hello(), *[called] * count)]
    writer.write(asked_for + b"".join(frames))
    try:
        await writer.drain()
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def _by_polling(served: Served, cookie: str) -> bytes:
    """Socket.io speaks HTTP too, where it is let."""
    address = f"/_event/?EIO=4&transport=polling&token={new_token()}"
    async with httpx.AsyncClient(
        base_url=served.origin, headers=fine(served, "") | {"Cookie": cookie}, verify=TLS
    ) as web:
        answers = [await web.get(address), await web.post(address, content=hello()), await web.get("/contacts")]
    return b"".join(answer.content + str(answer.headers).encode() for answer in answers)
