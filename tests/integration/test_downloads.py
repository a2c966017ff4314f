from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import quote

import pytest
from sqlmodel import update

from crm_web.model import Attachment
from crm_web.storage import transact
from tests.integration.api import api
from tests.integration.saves import op, save
from tests.integration.uploads import NAME, PDF, upload

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def address(eva) -> str:
    return f"/api/attachments/{upload(api(eva)).json()['id']}"


def test_a_file_comes_down_as_it_went_up_to_be_kept_and_not_shown(eva, marek, address):
    for person in (eva, marek):
        answered = api(person).get(address)
        assert (answered.status_code, answered.content) == (HTTPStatus.OK, PDF)
    told = dict(answered.headers)
    assert told["content-disposition"] == f"attachment; filename=\"Priloha c. 1.pdf\"; filename*=UTF-8''{quote(NAME)}"
    assert (told["content-type"], told["content-length"]) == ("application/pdf", str(len(PDF)))
    assert (told["x-content-type-options"], told["cache-control"]) == ("nosniff", "private, no-cache")
    assert told["content-security-policy"].startswith("sandbox; ")


@pytest.mark.parametrize(
    ("media_type", "content", "told"),
    [
        ("text/html", b"<script>alert(1)</script>", "application/octet-stream"),
        ("image/svg+xml", b"<svg onload='alert(1)'/>", "application/octet-stream"),
        ("application/xhtml+xml", b"<html/>", "application/octet-stream"),
        ("image/png", b"<script>alert(1)</script>", "application/octet-stream"),
        ("image/png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("TEXT/PLAIN; charset=utf-8", b"plain", "text/plain"),
    ],
)
def test_only_a_type_that_runs_nothing_is_told(eva, media_type, content, told):
    added = upload(api(eva), content, "x.html", media_type=media_type).json()
    answered = api(eva).get(f"/api/attachments/{added['id']}")
    assert answered.headers["content-type"] == told
    assert answered.headers["content-disposition"].startswith("attachment;")


@pytest.mark.parametrize(
    ("asked", "part"), [("bytes=0-3", slice(0, 4)), ("bytes=10-", slice(10, None)), ("bytes=-5", slice(-5, None))]
)
def test_a_part_can_be_asked_for(eva, address, asked, part):
    answered = api(eva).get(address, headers={"Range": asked})
    start, end, _ = part.indices(len(PDF))
    assert (answered.status_code, answered.content) == (HTTPStatus.PARTIAL_CONTENT, PDF[part])
    assert answered.headers["content-range"] == f"bytes {start}-{end - 1}/{len(PDF)}"
    assert answered.headers["content-length"] == str(end - start)


def test_a_part_behind_the_end_is_refused_with_the_size(eva, address):
    answered = api(eva).get(address, headers={"Range": "bytes=99999-"})
    assert answered.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    assert answered.headers["content-range"] == f"bytes */{len(PDF)}"
    assert answered.headers["content-type"] == "application/problem+json"


def test_a_client_goes_on_only_with_the_file_that_it_began_with(eva, address):
    etag = api(eva).get(address).headers["etag"]
    asked = {"Range": "bytes=4-", "If-Range": etag}
    assert api(eva).get(address, headers=asked).content == PDF[4:]
    for other in ('"other"', f"W/{etag}", "Wed, 21 Oct 2026 07:28:00 GMT"):
        answered = api(eva).get(address, headers=asked | {"If-Range": other})
        assert (answered.status_code, answered.content) == (HTTPStatus.OK, PDF)


def test_a_file_that_the_client_has_is_not_sent_again(eva, address):
    etag = api(eva).get(address).headers["etag"]
    answered = api(eva).get(address, headers={"If-None-Match": f'"x", {etag}'})
    assert (answered.status_code, answered.content, answered.headers["etag"]) == (HTTPStatus.NOT_MODIFIED, b"", etag)


def test_head_says_what_get_would_without_the_bytes(eva, address):
    said, got = api(eva).head(address, headers={"Range": "bytes=0-3"}), api(eva).get(address)
    assert (said.status_code, said.content) == (HTTPStatus.OK, b"")
    assert dict(said.headers) == dict(got.headers)


def test_nobody_gets_a_file_without_a_session_even_one_that_the_browser_has(eva, address):
    etag = api(eva).get(address).headers["etag"]
    answered = api().get(address, headers={"If-None-Match": etag})
    assert (answered.status_code, "etag" in answered.headers) == (HTTPStatus.UNAUTHORIZED, False)


def test_the_files_of_a_deleted_item_are_deleted_and_come_back_with_it(eva, marek, address):
    save(marek, op(2, delete=True))
    assert api(eva).get(address).status_code == HTTPStatus.GONE
    save(marek, op(3, restore=True))
    assert api(eva).get(address).content == PDF


def test_a_deleted_file_is_told_apart_from_one_that_never_was(eva, address):
    with transact.writing() as session:
        session.exec(update(Attachment).values(deleted_at=datetime.now(UTC)))
    assert api(eva).get(address).status_code == HTTPStatus.GONE
    for strange in ("nobody", "%00", "..%2fcrm.sqlite3", "x" * 5000):
        assert api(eva).get(f"/api/attachments/{strange}").status_code == HTTPStatus.NOT_FOUND


def test_a_file_whose_bytes_are_lost_is_missing(eva, folder, address):
    (folder / address.rpartition("/")[2]).unlink()
    assert api(eva).get(address).status_code == HTTPStatus.NOT_FOUND
