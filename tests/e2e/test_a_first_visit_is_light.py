"""What a phone fetches before it can draw the list weighs little; later scripts do not count."""

import re

import httpx
import pytest

LIMIT = 100_000  # bytes


@pytest.fixture
def client(server):
    with httpx.Client(base_url=server.url, headers={"Accept-Encoding": "br"}) as made:
        yield made


def weight(client: httpx.Client, path: str) -> int:
    """The bytes that come over the wire as the body."""
    with client.stream("GET", path) as answer:
        return sum(map(len, answer.iter_raw()))


def test_the_list_is_light(client):
    page = client.get("/contacts").text
    named = set(re.findall(r"/assets/[^\"'?]+\.(?:js|css)", page))
    assert len(named) > 5
    assert sum(weight(client, path) for path in ("/contacts", *named)) <= LIMIT
