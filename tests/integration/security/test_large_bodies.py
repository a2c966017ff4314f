"""The one route that takes more than four megabytes, against a running server: for whom, and how much."""

import asyncio
import http.client
import socket

import pytest

from crm_web.endpoints.attachments import CAP
from crm_web.model import Contact
from tests.integration.uploads import ROUTE, headers

DETAIL = ROUTE.removesuffix("/attachments")


@pytest.fixture
def folder(served):
    """The folder of the files, empty before the test; Jana is there."""
    with served.writing() as session:
        session.merge(Contact(id=ROUTE.split("/")[3], first_name="Jana"))
    found = served.log.parent / "data" / "files"
    for file in found.iterdir():
        file.unlink()
    return found


def signed_in(served, secret):
    return headers() | {"Cookie": f"crm={secret}", "Origin": served.origin}


def test_a_file_up_to_the_cap_is_taken(web, served, eva, folder):
    parts = (b"x" * 2**20 for _ in range(CAP // 2**20))
    answer = web.post(ROUTE, content=parts, headers=signed_in(served, eva))
    assert (answer.status_code, answer.json()["size"]) == (201, CAP)
    assert [file.stat().st_size for file in folder.iterdir()] == [CAP]


@pytest.mark.parametrize("length", [{"Content-Length": str(CAP + 1)}, {}])
def test_a_file_beyond_the_cap_is_refused_and_leaves_nothing(web, served, eva, folder, length):
    parts = (b"x" * min(2**20, CAP + 1 - done) for done in range(0, CAP + 1, 2**20))
    answer = web.post(ROUTE, content=parts, headers=signed_in(served, eva) | length)
    assert answer.status_code == 413
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("path", [DETAIL, f"{ROUTE}/", f"/x{ROUTE}", ROUTE.replace("contacts", "people"), "/api/ops"])
def test_no_other_path_takes_as_much(served, eva, path):
    connection = http.client.HTTPConnection("127.0.0.1", served.port)
    connection.request("POST", path, headers=signed_in(served, eva) | {"Content-Length": str(CAP)})
    with connection.getresponse() as answer:
        assert answer.status == 413
    connection.close()


@pytest.mark.parametrize(("change", "status"), [({"Cookie": ""}, 401), ({"Origin": "https://evil.example"}, 403)])
def test_a_stranger_is_answered_before_a_byte_of_the_file_is_sent(served, eva, folder, change, status):
    connection = http.client.HTTPConnection("127.0.0.1", served.port)
    connection.request("POST", ROUTE, headers=signed_in(served, eva) | {"Content-Length": str(CAP)} | change)
    with connection.getresponse() as answer:
        assert answer.status == status
    connection.close()
    assert list(folder.iterdir()) == []


def test_an_upload_that_breaks_off_leaves_nothing(web, served, eva, folder):
    logged = served.log.read_text()
    said = signed_in(served, eva) | {"Host": f"127.0.0.1:{served.port}", "Content-Length": str(CAP)}
    head = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    with socket.create_connection(("127.0.0.1", served.port)) as broken:
        broken.sendall(f"POST {ROUTE} HTTP/1.1\r\n{head}\r\n".encode() + b"x" * 12 * 2**20)
        wait_until(lambda: list(folder.iterdir()))
    wait_until(lambda: not list(folder.iterdir()))
    assert web.get("/healthz").status_code == 200
    assert served.log.read_text() == logged


def wait_until(is_so):
    async def scenario():
        async with asyncio.timeout(10):
            while not is_so():  # noqa: ASYNC110  a folder tells nobody
                await asyncio.sleep(0.01)

    asyncio.run(scenario())
