"""Signing in and out over HTTP, against a running server."""

import pytest
from sqlmodel import select

from crm_web.model import UserSession
from crm_web.security import sessions
from tests.integration.security.conftest import PASSWORD


def sign_in(phone, login, password=PASSWORD):
    return phone.post("/api/session", json={"login": login, "password": password})


def me(phone, secret):
    phone.cookies.clear()
    return phone.get("/api/me", headers={"Cookie": f"crm={secret}"})


def test_signing_in_sets_both_cookies_and_tells_who_one_is(phone):
    answer = sign_in(phone, " Eva ")
    secret_cookie, user_cookie = answer.headers.get_list("set-cookie")
    assert (answer.status_code, answer.content) == (204, b"")
    assert secret_cookie.endswith("; Max-Age=2592000; HttpOnly; Path=/; SameSite=Lax")
    assert user_cookie == "crm-user=user-eva; Max-Age=2592000; Path=/; SameSite=Lax"
    assert phone.get("/api/me").json() == {
        "id": "user-eva",
        "login": "eva",
        "name": "eva",
        "role": "agent",
        "language": "",
    }


def test_the_secret_is_stored_nowhere(served, phone):
    sign_in(phone, "eva")
    with served.reading() as session:
        ids = session.exec(select(UserSession.id)).all()
    assert phone.cookies["crm"] not in ids
    assert sessions.id_of(phone.cookies["crm"]) in ids


def test_signing_in_again_ends_the_session_before(phone):
    sign_in(phone, "eva")
    before = phone.cookies["crm"]
    sign_in(phone, "eva")
    assert phone.cookies["crm"] != before
    assert me(phone, before).status_code == 401


def test_signing_out_ends_the_session_and_removes_the_cookies(phone):
    sign_in(phone, "eva")
    secret = phone.cookies["crm"]
    assert phone.delete("/api/session").status_code == 204
    assert dict(phone.cookies) == {}
    assert me(phone, secret).status_code == 401
    assert phone.delete("/api/session").status_code == 204


@pytest.mark.parametrize(
    ("login", "password"), [("nobody", PASSWORD), ("marek", "x" * 12), ("zdena", PASSWORD), ("", "")]
)
def test_unknown_mistaken_and_disabled_hear_the_same(phone, login, password):
    answer = sign_in(phone, login, password)
    assert (answer.status_code, answer.json()["detail"]) == (401, "Login or password is not right.")
    assert "set-cookie" not in answer.headers


def test_a_demo_account_signs_in_over_loopback(phone):
    assert sign_in(phone, "demo").status_code == 204


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"login":"eva"}',
        b'{"login":1,"password":"x"}',
        b'{"login":"\\ud800","password":"x"}',
    ],
)
def test_a_body_of_another_form_is_not_understood(phone, body):
    answer = phone.post("/api/session", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


def test_nothing_but_login_and_password_is_taken(phone):
    extra = phone.post("/api/session", json={"login": "eva", "password": PASSWORD, "role": "admin"})
    form = phone.post("/api/session", data={"login": "eva", "password": PASSWORD})
    large = sign_in(phone, "eva", "x" * 4096)
    assert (extra.status_code, form.status_code, large.status_code) == (400, 400, 413)
