"""A picture or a PDF is shown, and nothing that is none, whatever it is called or said to be."""

from http import HTTPStatus

import pytest
from sqlmodel import select

from crm_web.model import Attachment
from crm_web.storage import transact
from tests.integration.api import api
from tests.integration.cards import card
from tests.integration.saves import JANA, op, save
from tests.integration.uploads import PDF, upload

pytestmark = pytest.mark.usefixtures("folder")

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
BEGINNINGS = {
    "image/png": PNG,
    "image/jpeg": b"\xff\xd8\xff\xe0" + bytes(20),
    "image/gif": b"GIF89a" + bytes(20),
    "image/webp": b"RIFF\x24\x00\x00\x00WEBPVP8 ",
}


def preview_of(eva, content: bytes, name: str, media_type: str):
    added = upload(api(eva), content, name, media_type=media_type).json()
    return api(eva).get(f"/api/attachments/{added['id']}/preview")


@pytest.mark.parametrize("media_type", BEGINNINGS)
def test_a_picture_is_shown_and_can_do_nothing(eva, media_type):
    answered = preview_of(eva, BEGINNINGS[media_type], "Škoda na voze", media_type)
    assert (answered.status_code, answered.content) == (HTTPStatus.OK, BEGINNINGS[media_type])
    told = answered.headers
    assert (told["content-type"], told["x-content-type-options"]) == (media_type, "nosniff")
    assert told["content-disposition"].startswith("inline; filename=")
    assert told["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert told["cache-control"] == "private, no-cache"


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (b"<script>alert(1)</script>", "photo.png", "image/png"),
        (PNG, "photo.png", "text/html"),
        (PNG, "photo.png", "image/jpeg"),
        (b"<svg onload='alert(1)'/>", "photo.svg", "image/svg+xml"),
        (PDF, "offer.pdf", "image/png"),
        (b"", "photo.png", "image/png"),
    ],
)
def test_its_first_bytes_decide_and_neither_its_name_nor_what_was_said_of_it(eva, content, name, media_type):
    answered = preview_of(eva, content, name, media_type)
    assert answered.status_code == HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    assert answered.headers["content-type"] == "application/problem+json"
    assert [(row.picture, row.document) for row in card(eva, f"/contacts/{JANA}", "attachments").rows] == [("", "")]


def test_a_pdf_is_shown_by_the_viewer_of_the_browser(eva):
    answered = preview_of(eva, PDF, "Nabídka.pdf", "application/pdf")
    assert (answered.status_code, answered.content) == (HTTPStatus.OK, PDF)
    told = answered.headers
    assert (told["content-type"], told["x-content-type-options"]) == ("application/pdf", "nosniff")
    assert told["content-disposition"].startswith("inline; filename=")
    assert told["content-security-policy"].startswith("default-src 'none'; frame-ancestors 'none'")
    (row,) = card(eva, f"/contacts/{JANA}", "attachments").rows
    assert (row.picture, row.document) == ("", f"{row.href}/preview")


def test_the_card_says_where_a_picture_can_be_seen(eva):
    upload(api(eva), PNG, "photo.png", media_type="image/png")
    (row,) = card(eva, f"/contacts/{JANA}", "attachments").rows
    assert row.picture == f"{row.href}/preview"


def test_rights_are_asked_at_each_look(eva, marek):
    upload(api(eva), PNG, "photo.png", media_type="image/png")
    with transact.reading() as session:
        address = f"/api/attachments/{session.exec(select(Attachment.id)).one()}/preview"
    etag = api(marek).get(address).headers["etag"]
    assert api().get(address, headers={"If-None-Match": etag}).status_code == HTTPStatus.UNAUTHORIZED
    save(marek, op(2, delete=True))
    assert api(eva).get(address, headers={"If-None-Match": etag}).status_code == HTTPStatus.GONE
    assert api(eva).get("/api/attachments/nobody/preview").status_code == HTTPStatus.NOT_FOUND
