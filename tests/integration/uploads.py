"""Sending files as a phone does."""

from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx

from tests.integration.api import Api
from tests.integration.saves import JANA

NAME = "Příloha č. 1.pdf"
PDF = b"%PDF-1.4\n" + bytes(range(256)) * 4
ROUTE = f"/api/contacts/{JANA}/attachments"


def headers(name: str = NAME, *, op_id: str = "", media_type: str = "application/pdf") -> dict[str, str]:
    return {"Content-Type": media_type, "X-Filename": quote(name), "X-Op-Id": op_id or str(uuid4())}


def upload(client: Api, content: Any = PDF, name: str = NAME, *, route: str = ROUTE, **said: str) -> httpx.Response:
    return client.post(route, content=content, headers=headers(name, **said))
