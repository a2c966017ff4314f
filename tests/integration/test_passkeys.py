"""Passkeys over HTTP, with a device in software: what it may send, and what lets nobody in."""

import pytest
from sqlmodel import select

from crm_web.errors import SignedOut
from crm_web.model import OneTimeToken, Passkey, User
from crm_web.security.passkeys import Place
from crm_web.services import accounts
from crm_web.services.invitations import join, new_link
from crm_web.services.passkeys import owner
from crm_web.storage import transact
from tests.integration.auditing import written
from tests.integration.phones import NO_PASSWORD, ORIGIN, Phone
from tests.integration.saves import page
from tests.integration.soft_key import PRESENT


@pytest.fixture
def phone(new_process, eva) -> Phone:
    assert new_process
    return Phone(eva)


@pytest.fixture
def with_key(phone) -> Phone:
    assert phone.make().status_code == 204
    return phone


def keys() -> list[Passkey]:
    with transact.reading() as reading:
        return list(reading.exec(select(Passkey)))


def test_a_key_that_was_made_signs_its_owner_in(with_key, eva):
    came = with_key.sign_in()
    assert (came.status_code, came.cookies["crm-user"]) == (204, eva.id)
    assert [(key.user_id, key.sign_count) for key in keys()] == [(eva.id, 1)]
    assert [event.event for event in written()] == ["passkey_added", "signed_in"]
    assert [bool(key.used) for key in page(eva, "/account").keys] == [True]


def test_a_challenge_is_answered_once_and_is_stored_nowhere(with_key):
    asked = with_key.asked("/api/passkey")
    with transact.reading() as reading:
        assert asked["challenge"] not in str(reading.exec(select(OneTimeToken)).all())
    answers = [with_key.send("POST", "/api/passkey", with_key.key.sign(asked)).status_code for _ in range(2)]
    assert answers == [204, 401]


def test_a_wrong_answer_uses_the_challenge_up(with_key):
    asked = with_key.asked("/api/passkey")
    wrong = {**with_key.key.sign(asked)}
    wrong["response"] = {**wrong["response"], "signature": "AAAA"}
    assert with_key.send("POST", "/api/passkey", wrong).status_code == 401
    assert with_key.send("POST", "/api/passkey", with_key.key.sign(asked)).status_code == 401


@pytest.mark.parametrize(
    "changes",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://localhost:8000.evil.example"},
        {"type": "webauthn.create"},
        {"challenge": "AAAA"},
        {"challenge": None},
        {"challenge": ["x"]},
    ],
)
def test_an_answer_to_another_question_lets_nobody_in(with_key, changes):
    answer = with_key.sign_in(**changes)
    assert (answer.status_code, "set-cookie" in answer.headers) == (401, False)


def test_a_challenge_to_make_a_key_is_none_to_sign_in_with(with_key):
    asked = with_key.asked("/api/account/passkeys")
    assert with_key.send("POST", "/api/passkey", with_key.key.sign(asked)).status_code == 401


def test_a_key_of_another_host_and_a_key_without_a_finger_let_nobody_in(with_key):
    with_key.key.host = "evil.example"
    assert with_key.sign_in().status_code == 401
    with_key.key.host, with_key.key.flags = "localhost", PRESENT
    assert with_key.sign_in().status_code == 401


def test_a_count_that_does_not_grow_is_a_copy(with_key):
    with_key.key.count = 7
    assert with_key.sign_in().status_code == 204
    with_key.key.count = 7
    assert with_key.sign_in().status_code == 401
    assert written()[-1].event == "sign_in_failed"


def test_a_key_that_nobody_has_lets_nobody_in_with_the_same_words(with_key):
    unknown, mine = Phone().sign_in(), with_key.sign_in(origin="https://evil.example")
    assert unknown.json() == mine.json()


@pytest.mark.parametrize(
    "sent", [{}, {"id": 1}, {"id": "x", "response": []}, {"id": "x", "response": {"clientDataJSON": "e30"}}]
)
def test_what_is_no_answer_lets_nobody_in(with_key, sent):
    assert with_key.send("POST", "/api/passkey", sent).status_code == 401
    assert with_key.send("POST", "/api/account/passkeys", sent).status_code == 410
    assert with_key.send("POST", "/api/passkey", [sent]).status_code == 400


def test_a_key_is_made_by_the_one_who_was_asked(phone, marek):
    asked = phone.asked("/api/account/passkeys")
    his = Phone(marek)
    assert his.send("POST", "/api/account/passkeys", his.key.make(asked)).status_code == 410
    assert keys() == []


@pytest.mark.parametrize("changes", [{"origin": "https://evil.example"}, {"type": "webauthn.get"}])
def test_a_key_that_was_made_elsewhere_is_not_kept(phone, changes):
    assert phone.make(**changes).status_code == 422
    assert keys() == []


def test_one_takes_away_ones_own_keys_only(with_key, marek):
    (key,) = keys()
    assert Phone(marek).send("DELETE", f"/api/account/passkeys/{key.id}").status_code == 404
    assert with_key.send("DELETE", f"/api/account/passkeys/{key.id}").status_code == 204
    assert with_key.sign_in().status_code == 401
    assert "passkey_removed" in [event.event for event in written()]


def test_who_is_disabled_is_not_let_in_by_a_key(with_key, admin, eva):
    with transact.writing() as writing:
        accounts.disable(writing, admin, eva.login)
    assert with_key.sign_in().status_code == 401


def test_who_chooses_a_password_by_a_link_begins_without_keys(with_key, admin, eva):
    with transact.writing() as writing:
        link = new_link(writing, admin, eva.id)
        join(writing, link.secret, "hash", local=True)
    assert keys() == []
    assert with_key.sign_in().status_code == 401


def test_a_demo_account_is_let_in_over_loopback_only(with_key, eva):
    with transact.writing() as writing:
        writing.get_one(User, eva.id).demo = True
    assert with_key.sign_in().status_code == 204
    signed = with_key.key.sign(with_key.asked("/api/passkey"))
    with transact.writing() as writing, pytest.raises(SignedOut):
        owner(writing, Place(ORIGIN, "localhost"), signed, local=False)
    with transact.writing() as writing:
        assert owner(writing, Place(ORIGIN, "localhost"), signed, local=True).user_id == eva.id


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8000", "http://[::1]:8000", "https://evil.example", ""])
@pytest.mark.usefixtures("phone")
def test_a_key_is_bound_to_a_name_of_ours(eva, origin):
    elsewhere = Phone(eva, origin)
    assert elsewhere.send("POST", "/api/account/passkeys/options", NO_PASSWORD).status_code == 422
    assert elsewhere.send("POST", "/api/passkey/options", {}).status_code == 422


def test_asking_too_often_is_throttled(phone):
    statuses = [phone.send("POST", "/api/passkey/options", {}).status_code for _ in range(101)]
    assert statuses == [200] * 100 + [429]
