"""Somebody's access to the API, beside the browser."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

import httpx

from tests.serving import PASSWORD, Server


@dataclass
class Api:
    """Reads and writes as the person who signed in."""

    client: httpx.Client

    def op(self, **op: object) -> httpx.Response:
        return self.client.post("/api/ops", json={"op_id": str(uuid.uuid4()), "kind": "contact", **op})

    def make(self, kind: str, **values: object) -> str:
        """Make an item of the kind, return its id."""
        item_id = f"test-{uuid.uuid4().hex}"
        patch = {name: {"from": None, "to": value} for name, value in values.items()}
        assert self.op(kind=kind, id=item_id, base_version=None, patch=patch).status_code == 200
        return item_id

    def contact(self, **values: object) -> str:
        return self.make("contact", **values)

    def attach(self, slug: str, item_id: str, name: str, content: bytes, media_type: str = "text/plain") -> str:
        """Attach a file, return its address."""
        headers = {"Content-Type": media_type, "X-Filename": quote(name), "X-Op-Id": str(uuid.uuid4())}
        answer = self.client.post(f"/api/{slug}/{item_id}/attachments", content=content, headers=headers)
        assert answer.status_code == 201
        return answer.headers["location"]

    def read(self, item_id: str, slug: str = "contacts") -> dict[str, object]:
        return self.client.get(f"/api/{slug}/{item_id}").json()

    def view(self, path: str) -> dict[str, object]:
        return self.client.get("/api/view", params={"path": path}).json()[0]


@contextmanager
def signed_in(server: Server, login: str) -> Iterator[Api]:
    with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as client:
        assert client.post("/api/session", json={"login": login, "password": PASSWORD}).status_code == 204
        yield Api(client)
