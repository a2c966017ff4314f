"""The routes of items, ops and attachments as a signed-in script calls them, without the doors in front."""

import asyncio
from typing import Any

import httpx
from starlette.applications import Starlette

from crm_web.endpoints import attachments, directory, drafts, exports, items, ops
from crm_web.security import sessions
from crm_web.security.rights import Actor
from crm_web.storage import transact

NOUNS = (ops, directory, drafts, exports, items, attachments)
APP = Starlette(routes=[route for noun in NOUNS for route in noun.routes])


class Api:
    """A client in which somebody is signed in, or nobody; each request in an event loop of its own."""

    def __init__(self, secret: str, language: str) -> None:
        self.headers = {"Accept-Language": language, **({"Cookie": f"crm={secret}"} if secret else {})}

    def get(self, url: str, **asked: Any) -> httpx.Response:
        return asyncio.run(self._send("GET", url, **asked))

    def head(self, url: str, **asked: Any) -> httpx.Response:
        return asyncio.run(self._send("HEAD", url, **asked))

    def post(self, url: str, **sent: Any) -> httpx.Response:
        return asyncio.run(self._send("POST", url, **sent))

    def put(self, url: str, **sent: Any) -> httpx.Response:
        return asyncio.run(self._send("PUT", url, **sent))

    def delete(self, url: str) -> httpx.Response:
        return asyncio.run(self._send("DELETE", url))

    async def _send(self, method: str, url: str, **more: Any) -> httpx.Response:
        transport = httpx.ASGITransport(APP)
        async with httpx.AsyncClient(transport=transport, base_url="http://crm", headers=self.headers) as client:
            return await client.request(method, url, **more)


def api(actor: Actor | None = None, language: str = "en") -> Api:
    if actor is None:
        return Api("", language)
    with transact.writing() as session:
        return Api(sessions.begin(session, actor.id, "test"), language)
