"""A driven server, as the launcher starts it: its log holds no password, no cookie, no token, and nothing that was typed."""

import asyncio
import json
import sqlite3
from uuid import uuid4

import httpx
import pytest

from tests.integration.security.tab import STATE, event, fine, new_token, opened
from tests.serving import PASSWORD, Server

TYPED = "Psáno-do-pole-7c1f"
SEARCHED = "hledano7c1f"
FILE = "Priloha-7c1f.txt"
MISTYPED = "spatne-heslo-7c1f"
STOLEN = "S" * 43
LIST = f"{STATE}crm_web___state___pages____list_state.load"


class Driven:
    """The server and Eva's session in it; `secrets` are what its log may not hold."""

    def __init__(self, server: Server) -> None:
        self.port, self.origin, self.log = server.port, server.url, server.log
        self.client = httpx.Client(base_url=server.url, headers={"Origin": server.url}, timeout=30)
        self.token = new_token()
        self.client.post("/api/session", json={"login": "eva", "password": MISTYPED})
        assert self.client.post("/api/session", json={"login": "eva", "password": PASSWORD}).status_code == 204
        self.eva = self.client.cookies["crm"]
        self.secrets = [PASSWORD, MISTYPED, STOLEN, self.eva, self.token, TYPED, SEARCHED, FILE]

    def save(self, **patch: object) -> int:
        sent = {name: {"from": None, "to": value} for name, value in patch.items()}
        op = {"op_id": str(uuid4()), "kind": "contact", "id": f"c-{uuid4().hex}", "base_version": None, "patch": sent}
        return self.client.post("/api/ops", json=op).status_code

    async def talk(self) -> None:
        """Do on a socket what is right, what is wrong, and what nobody understands."""
        async with opened(self, self.eva, self.token) as tab:
            await tab.call(LIST, note=TYPED)
            await tab.call(f"{STATE}{TYPED}.load")
            await tab.send("42/_event," + json.dumps(["client_error", {"message": TYPED}]))
            where = {"pathname": "/contacts", "asPath": f"/contacts?q={SEARCHED}"}
            await tab.send("42/_event," + json.dumps(["event", event(LIST, {}) | {"router_data": where}]))
            await tab.hear(SEARCHED)

    def told(self) -> list[str]:
        log = "".join(self.log)
        return [secret for secret in self.secrets if secret in log]


@pytest.fixture
def driven(tmp_path):
    with Server(tmp_path / "data", "--demo", "1") as server:
        made = Driven(server)
        yield made
        made.client.close()


def test_neither_what_works_nor_what_is_refused_nor_what_fails_is_told(driven, tmp_path):
    assert driven.save(last_name=TYPED) == 200
    assert driven.save(last_name=TYPED, email=TYPED) == 422
    driven.client.get("/api/contacts", params={"q": SEARCHED})
    driven.client.get("/contacts", params={"q": SEARCHED}, headers={"Accept": "text/html"})
    driven.client.post("/api/contacts/nobody/attachments", content=b"x", headers={"X-Filename": FILE})
    httpx.get(f"{driven.origin}/api/me", headers={"Cookie": f"crm={STOLEN}"})
    asyncio.run(driven.talk())
    with sqlite3.connect(tmp_path / "data" / "crm.sqlite3") as database:
        database.execute("ALTER TABLE contact RENAME TO gone")
    assert driven.client.get("/api/contacts", params={"q": SEARCHED}).status_code == 500
    assert httpx.delete(f"{driven.origin}/api/session", headers=fine(driven, driven.eva)).status_code == 204
    assert "Traceback" in "".join(driven.log)
    assert driven.told() == []
