"""Phones with devices in software that make passkeys, over HTTP."""

import asyncio

import httpx
from starlette.applications import Starlette

from crm_web.endpoints import passkeys, session
from crm_web.security import sessions
from crm_web.storage import transact
from tests.integration.soft_key import SoftKey

APP = Starlette(routes=[*session.routes, *passkeys.routes])
ORIGIN = "http://localhost:8000"
NO_PASSWORD = {"password": ""}


class Phone:
    """A browser with a device: Eva's, signed in past the password, or nobody's."""

    def __init__(self, actor=None, origin: str = ORIGIN) -> None:
        self.key, self.origin, self.secret = SoftKey(origin, "localhost"), origin, ""
        if actor:
            with transact.writing() as writing:
                self.secret = sessions.begin(writing, actor.id, "(iPhone) Safari/604.1")

    def send(self, method: str, url: str, body=None) -> httpx.Response:
        async def sent() -> httpx.Response:
            headers = {"Origin": self.origin, **({"Cookie": f"crm={self.secret}"} if self.secret else {})}
            transport = httpx.ASGITransport(APP)
            async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers=headers) as client:
                return await client.request(method, url, **({} if body is None else {"json": body}))

        return asyncio.run(sent())

    def asked(self, url: str, **said) -> dict:
        return self.send("POST", f"{url}/options", said or NO_PASSWORD).json()

    def make(self, **changes) -> httpx.Response:
        asked = self.asked("/api/account/passkeys")
        return self.send("POST", "/api/account/passkeys", self.key.make(asked, **changes))

    def sign_in(self, **changes) -> httpx.Response:
        return self.send("POST", "/api/passkey", self.key.sign(self.asked("/api/passkey"), **changes))
