"""How JSON is compressed on its way."""

import asyncio
import json

import brotli
import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from crm_web.endpoints.compression import LARGE, Compression

ROWS = [{"id": f"contact-{number}", "title": f"Jana Dvořáková {number}"} for number in range(5_000)]
SMALL = {"ok": True}


async def stream(_request) -> StreamingResponse:
    return StreamingResponse(iter(["data: {}\n\n"] * 100), media_type="text/event-stream")


async def parts(_request) -> StreamingResponse:
    return StreamingResponse(iter(["1,", "2,", "3"]), media_type="text/csv")


APP = Starlette(
    routes=[
        Route("/rows", lambda _request: JSONResponse(ROWS)),
        Route("/small", lambda _request: JSONResponse(SMALL)),
        Route("/packed", lambda _request: Response(b"x" * 2000, headers={"Content-Encoding": "gzip"})),
        Route("/stream", stream),
        Route("/parts", parts),
    ]
)


def ask(path: str, accepted: str) -> tuple[Headers, bytes]:
    """Return the headers of the answer, and its body as it comes over the line."""
    headers = [(b"accept-encoding", accepted.encode())] if accepted else []
    scope = {"type": "http", "method": "GET", "path": path, "headers": headers, "query_string": b""}
    sent: list[dict] = []

    async def receive() -> dict:
        await asyncio.Event().wait()  # the client stays
        return {}

    async def send(message) -> None:
        sent.append(dict(message))

    asyncio.run(Compression(APP)(scope, receive, send))
    return Headers(raw=sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent[1:])


def encoding(path: str, accepted: str) -> tuple[str, bytes]:
    headers, body = ask(path, accepted)
    return headers.get("content-encoding", ""), body


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5", "br"),
        ("BR", "br"),
        ("gzip, deflate", "gzip"),
        ("gzip, br;q=0", "gzip"),
        ("br; q=0.000, gzip", "gzip"),
        ("brave, gzip", "gzip"),
        ("identity", ""),
    ],
)
def test_it_is_compressed_as_the_client_takes_it(accepted, expected):
    assert encoding("/rows", accepted)[0] == expected


def test_by_brotli_it_is_the_same_and_smaller():
    _, packed = encoding("/rows", "br")
    assert json.loads(brotli.decompress(packed)) == ROWS
    assert len(packed) < len(encoding("/rows", "gzip")[1])
    assert len(json.dumps(ROWS)) > LARGE  # so it was done in a thread


def test_other_caches_know_that_it_differs():
    for accepted in ("br", "gzip", ""):
        assert "Accept-Encoding" in ask("/rows", accepted)[0]["vary"]


@pytest.mark.parametrize("accepted", ["br", "gzip"])
def test_what_is_small_or_packed_or_news_stays_as_it_is(accepted):
    assert encoding("/small", accepted)[0] == ""
    assert encoding("/stream", accepted) == ("", b"data: {}\n\n" * 100)
    assert encoding("/packed", accepted) == ("gzip", b"x" * 2000)


def test_what_comes_in_parts_arrives_whole():
    name, packed = encoding("/parts", "br")
    assert (name, brotli.decompress(packed)) == ("br", b"1,2,3")
