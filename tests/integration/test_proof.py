"""Who wants a passkey proves once more who they are: by their password, or by having signed in just now."""

import httpx
import pytest

from crm_web.model import UserSession
from crm_web.model.moment import now
from crm_web.security import sessions
from crm_web.services.own_account import JUST
from crm_web.services.people import add_person
from crm_web.storage import transact
from tests.integration.auditing import written
from tests.integration.phones import Phone
from tests.integration.saves import page

PASSWORD = "correct horse battery"
pytestmark = pytest.mark.usefixtures("new_process")


@pytest.fixture
def petra() -> Phone:
    """Petra's, who has a password."""
    with transact.writing() as writing:
        user = add_person(writing, "petra", "Petra", "agent", PASSWORD)
    return Phone(user)


def begin(phone: Phone, password: str) -> httpx.Response:
    return phone.send("POST", "/api/account/passkeys/options", {"password": password})


def test_a_key_is_made_by_who_tells_the_password_once_more(petra):
    for word in ("", "wrong horse battery"):
        refused = begin(petra, word)
        assert (refused.status_code, refused.json()["detail"]) == (422, "The current password is not right.")
        assert "challenge" not in refused.text
    assert [event.event for event in written()][-2:] == ["password_failed"] * 2
    asked = petra.asked("/api/account/passkeys", password=PASSWORD)
    assert petra.send("POST", "/api/account/passkeys", petra.key.make(asked)).status_code == 204
    assert petra.sign_in().status_code == 204


def test_guessing_the_password_there_is_throttled_together_with_signing_in(petra):
    assert [begin(petra, "wrong").status_code for _ in range(11)] == [422] * 10 + [429]
    sign_in = petra.send("POST", "/api/session", {"login": "petra", "password": PASSWORD})
    assert sign_in.status_code == 429


def test_who_has_no_password_makes_a_key_just_after_signing_in_only(eva):
    phone = Phone(eva)
    assert page(eva, "/account").has_password is False
    assert begin(phone, "").status_code == 200
    with transact.writing() as writing:
        writing.get_one(UserSession, sessions.id_of(phone.secret)).created_at = now() - JUST
    refused = begin(phone, "")
    assert (refused.status_code, "challenge" in refused.text) == (403, False)
    assert "10 minutes" in refused.json()["detail"]


def test_a_wish_for_a_key_says_a_password_and_nothing_else(petra):
    bodies = ({}, {"password": 1}, {"password": PASSWORD, "login": "eva"}, [])
    answers = [petra.send("POST", "/api/account/passkeys/options", body) for body in bodies]
    assert {answer.status_code for answer in answers} == {400}
