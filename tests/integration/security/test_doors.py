"""The doors in front of HTTP, against a running server."""

import http.client

import httpx
import pytest

from tests.integration.security.conftest import TLS

PAGE = {"Accept": "text/html,application/xhtml+xml"}
EXPECTED_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}


def signed_in(served, secret):
    return {"Cookie": f"crm={secret}", "Origin": served.origin}


@pytest.mark.parametrize("path", ["/contacts", "/healthz", "/api/me", "/_upload", "/assets/none.js", "/sign-in"])
def test_every_answer_carries_the_headers(web, path):
    answer = web.get(path, headers=PAGE)
    assert {name: answer.headers.get(name) for name in EXPECTED_HEADERS} == EXPECTED_HEADERS
    assert "camera=()" in answer.headers["permissions-policy"]
    assert "strict-transport-security" not in answer.headers


@pytest.mark.parametrize("path", ["_upload", "_upload/x", "_event", "_event/", "_health", "_all_routes", "ping"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_reflex_serves_and_we_do_not_use_is_not_there(web, served, eva, method, path):
    answer = web.request(method, f"/{path}", headers=signed_in(served, eva))
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("origin", [None, "null", "https://evil.example", "http://127.0.0.1:1", "http://localhost"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_writing_from_another_origin_is_refused(web, eva, method, origin):
    headers = {"Cookie": f"crm={eva}"} | ({"Origin": origin} if origin else {})
    answer = web.request(method, "/api/session", headers=headers)
    assert (answer.status_code, answer.json()["status"]) == (403, 403)
    assert web.get("/api/me", headers=headers).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_what_the_browser_calls_another_site_is_refused(web, served, eva, site):
    headers = signed_in(served, eva) | {"Sec-Fetch-Site": site}
    assert web.post("/api/size", headers=headers).status_code == 403


def test_no_foreign_page_may_read_an_answer(web, served, eva):
    headers = signed_in(served, eva) | {"Origin": "https://evil.example"}
    assert "access-control-allow-origin" not in web.get("/api/me", headers=headers).headers


def test_a_body_up_to_the_cap_is_taken(web, served, eva):
    answer = web.post("/api/size", headers=signed_in(served, eva), content=b"x" * 4 * 1024 * 1024)
    assert answer.text == str(4 * 1024 * 1024)


def test_a_body_beyond_the_cap_is_refused_by_its_length(served, eva):
    connection = http.client.HTTPConnection("127.0.0.1", served.port)
    connection.request("POST", "/api/size", headers=signed_in(served, eva) | {"Content-Length": "4194305"})
    with connection.getresponse() as answer:
        assert answer.status == 413
    connection.close()


def test_a_body_beyond_the_cap_is_refused_without_a_length_too(web, served, eva):
    parts = (b"x" * 65_536 for _ in range(65))
    answer = web.post("/api/size", headers=signed_in(served, eva), content=parts)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/", "%2F"),
        ("/contacts", "%2Fcontacts"),
        ("/contacts?q=a%26b&card=x", "%2Fcontacts%3Fq%3Da%2526b%26card%3Dx"),
        ("//evil.example/x", "%2Fevil.example%2Fx"),
        ("/%5Cevil.example/x", "%2Fevil.example%2Fx"),
        ("/kontakty/%C5%99", "%2Fkontakty%2F%25C5%2599"),
    ],
)
def test_a_page_asks_to_sign_in_and_comes_back(served, path, target):
    connection = http.client.HTTPConnection("127.0.0.1", served.port)
    connection.request("GET", path, headers=PAGE)  # httpx would tidy the path up
    with connection.getresponse() as answer:
        assert (answer.status, answer.getheader("Location")) == (302, f"/sign-in?next={target}")
        assert answer.getheader("Cache-Control") == "no-store"
    connection.close()


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in/", "/assets/app.js", "/favicon.ico", "/api/nothing"])
def test_the_sign_in_page_and_files_need_no_session(web, path):
    assert web.get(path, headers=PAGE).status_code == 404  # the small app has no pages


def test_a_line_end_in_a_path_does_not_lead_past_the_doors(whole):
    answer = httpx.get(
        f"{whole.origin}/api/contacts/a%0Ab", headers={"Cookie": f"crm={whole.new_session('eva')}"}, verify=TLS
    )
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert {name: answer.headers.get(name) for name in EXPECTED_HEADERS} == EXPECTED_HEADERS


def test_a_signed_in_person_gets_the_page(web, served, eva):
    assert web.get("/contacts", headers=PAGE | signed_in(served, eva)).status_code == 404


def test_a_closed_door_speaks_czech_too(web):
    answer = web.post("/api/size", headers={"Accept-Language": "cs"})
    assert answer.json()["detail"] == "Tento požadavek nepřišel ze stránky této aplikace."
