import asyncio
import hashlib
import stat
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from uuid import uuid4

import pytest
from sqlmodel import select

from crm_web.endpoints.attachments import CAP
from crm_web.model import Attachment
from crm_web.storage import transact
from tests.integration.api import APP, Api, api
from tests.integration.saves import JANA, create, op, save
from tests.integration.uploads import NAME, PDF, ROUTE, headers, upload

pytestmark = pytest.mark.usefixtures("folder")


def rows() -> list[Attachment]:
    with transact.reading() as session:
        return list(session.exec(select(Attachment)))


def test_an_upload_is_answered_with_its_name_size_and_hash_once_its_bytes_are_on_the_disk(eva, folder):
    answered = upload(api(eva))
    (row,) = rows()
    sha256 = hashlib.sha256(PDF).hexdigest()
    assert answered.status_code == HTTPStatus.CREATED
    assert answered.json() == {"id": row.id, "title": NAME, "size": len(PDF), "sha256": sha256}
    assert answered.headers["location"] == f"/api/attachments/{row.id}"
    assert (row.kind, row.item_id, row.by, row.size, row.sha256) == ("contact", JANA, eva.id, len(PDF), sha256)
    assert (folder / row.id).read_bytes() == PDF


def test_files_are_for_their_owners_eyes_only(eva, folder):
    upload(api(eva))
    (file,) = folder.iterdir()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, file)] == [0o700, 0o600]


def test_an_upload_raises_the_rev_so_that_phones_take_the_items_page_anew(eva):
    before = api(eva).post("/api/ops", json=op(1, patch={})).json()["view"]["rev"]
    upload(api(eva))
    assert api(eva).post("/api/ops", json=op(1, patch={})).json()["view"]["rev"] > before + 1


def test_an_empty_file_is_a_file(eva):
    added = upload(api(eva), b"").json()
    assert (added["size"], api(eva).get(f"/api/attachments/{added['id']}").content) == (0, b"")


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"X-Filename": None}, HTTPStatus.BAD_REQUEST),
        ({"X-Op-Id": None}, HTTPStatus.BAD_REQUEST),
        ({"X-Op-Id": "1"}, HTTPStatus.BAD_REQUEST),
        ({"X-Filename": "%ff.pdf"}, HTTPStatus.BAD_REQUEST),
        ({"X-Filename": "Příloha.pdf".encode()}, HTTPStatus.BAD_REQUEST),
        ({"Content-Type": None}, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
        ({"Content-Type": "pdf"}, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
        ({"Content-Type": "a/b/c"}, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    ],
)
def test_an_upload_whose_headers_are_wrong_is_refused_with_a_sentence(eva, folder, wrong, status):
    said = {name: value for name, value in (headers() | wrong).items() if value is not None}
    answered = api(eva).post(ROUTE, content=PDF, headers=said)
    assert answered.status_code == status
    assert answered.headers["content-type"] == "application/problem+json"
    assert answered.json()["detail"].endswith(".")
    assert (rows(), list(folder.iterdir())) == ([], [])


def test_who_may_not_attach_is_refused_before_the_body_is_read(eva, marek):
    async def body() -> AsyncIterator[bytes]:
        pytest.fail("the body was read")
        yield b""

    save(marek, op(1, delete=True))
    assert upload(api(), body()).status_code == HTTPStatus.UNAUTHORIZED
    assert upload(api(eva), body()).status_code == HTTPStatus.GONE
    route = "/api/contacts/contact-nobody/attachments"
    assert upload(api(eva), body(), route=route).status_code == HTTPStatus.NOT_FOUND
    assert upload(api(eva), body(), media_type="nonsense").status_code == HTTPStatus.UNSUPPORTED_MEDIA_TYPE


@pytest.mark.parametrize("announced", [True, False])
def test_a_file_above_the_cap_is_refused_and_leaves_nothing(eva, folder, announced):
    async def body() -> AsyncIterator[bytes]:
        for _ in range(CAP // 2**20):
            yield b" " * 2**20
        yield b" "

    said = headers() | ({"Content-Length": str(CAP + 1)} if announced else {})
    answered = api(eva).post(ROUTE, content=body(), headers=said)
    assert answered.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert (rows(), list(folder.iterdir())) == ([], [])


def test_the_same_upload_again_is_answered_as_before_and_attached_once(eva, folder):
    op_id = str(uuid4())
    first, again = (upload(api(eva), op_id=op_id) for _ in range(2))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert [row.id for row in rows()] == [file.name for file in folder.iterdir()] == [first.json()["id"]]


def test_the_id_of_an_upload_serves_no_other_one(eva, marek, folder):
    create(eva, item="contact-petr", first_name="Petr")
    op_id = str(uuid4())
    upload(api(eva), op_id=op_id)
    others = [
        upload(api(eva), b"%PDF-other", op_id=op_id),
        upload(api(eva), PDF, "jiná.pdf", op_id=op_id),
        upload(api(eva), op_id=op_id, route="/api/contacts/contact-petr/attachments"),
        upload(api(marek), op_id=op_id),
    ]
    assert {answered.status_code for answered in others} == {HTTPStatus.UNPROCESSABLE_ENTITY}
    assert len(rows()) == len(list(folder.iterdir())) == 1


def test_the_same_upload_twice_at_once_is_attached_once(eva, folder):
    op_id, clients = str(uuid4()), [api(eva) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda client: upload(client, op_id=op_id).json(), clients))
    assert all(answer == answers[0] for answer in answers)
    assert [row.id for row in rows()] == [file.name for file in folder.iterdir()] == [answers[0]["id"]]


def test_an_item_that_is_deleted_while_its_file_is_sent_keeps_nothing(eva, marek, folder):
    async def body() -> AsyncIterator[bytes]:
        yield PDF
        save(marek, op(1, delete=True))

    assert upload(api(eva), body()).status_code == HTTPStatus.GONE
    assert (rows(), list(folder.iterdir())) == ([], [])


@pytest.mark.parametrize("sent", [b"", PDF[:20]])
def test_an_upload_that_is_cut_in_the_middle_leaves_nothing_and_can_be_sent_again_whole(eva, folder, sent):
    op_id, client = str(uuid4()), api(eva)
    asyncio.run(cut(client, sent, op_id))
    assert (rows(), list(folder.iterdir())) == ([], [])
    again = upload(client, op_id=op_id).json()
    assert [row.id for row in rows()] == [file.name for file in folder.iterdir()] == [again["id"]]


async def cut(client: Api, sent: bytes, op_id: str) -> None:
    """Send the beginning of a body and hang up."""
    parts = iter([{"type": "http.request", "body": sent, "more_body": True}, {"type": "http.disconnect"}])
    said = headers(op_id=op_id) | client.headers | {"Content-Length": str(len(PDF))}

    async def receive() -> dict:
        return next(parts)

    async def send(_message: dict) -> None:
        return

    named = [(name.lower().encode(), value.encode()) for name, value in said.items()]
    scope = {
        "type": "http",
        "method": "POST",
        "path": ROUTE,
        "headers": named,
        "query_string": b"",
        "http_version": "1.1",
    }
    await APP({**scope, "scheme": "http", "server": ("crm", 80), "client": ("127.0.0.1", 1)}, receive, send)
