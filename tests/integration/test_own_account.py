"""One's own password and sessions, over HTTP."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette

from crm_web.endpoints import account, session
from crm_web.security import sessions
from crm_web.services.people import add_person
from crm_web.storage import transact
from tests.integration.auditing import written
from tests.integration.saves import page

APP = Starlette(routes=[*session.routes, *account.routes])
OLD, NEW = "correct horse battery", "wrong horse battery"
PHONE = "Mozilla/5.0 (Linux; Android 14) Chrome/129.0 Mobile Safari/537.36"


@pytest.fixture
def petra(new_process):
    """Petra, as the one who acts by the session of her desk; her phone is signed in as well."""
    assert new_process
    with transact.writing() as writing:
        user = add_person(writing, "petra", "Petra", "agent", OLD)
    return Petra(user.id)


class Petra:
    def __init__(self, user_id: str) -> None:
        self.id = user_id
        with transact.writing() as writing:
            self.desk = sessions.begin(writing, user_id, "Firefox/130.0 (Windows NT)")
            self.phone = sessions.begin(writing, user_id, PHONE)

    def send(self, method: str, url: str, secret: str = "", **more) -> httpx.Response:
        async def sent() -> httpx.Response:
            headers = {"Cookie": f"crm={secret or self.desk}"}
            async with httpx.AsyncClient(
                transport=httpx.ASGITransport(APP), base_url="http://crm", headers=headers
            ) as client:
                return await client.request(method, url, **more)

        return asyncio.run(sent())

    def change(self, old: str, new: str) -> httpx.Response:
        return self.send("POST", "/api/account/password", json={"old": old, "new": new})

    def me(self, secret: str) -> httpx.Response:
        return self.send("GET", "/api/me", secret)

    def actor(self):
        with transact.reading() as reading:
            return sessions.find(reading, sessions.id_of(self.desk)).actor


def test_another_password_needs_the_old_one_and_ends_all_other_sessions(petra):
    assert petra.change(OLD, NEW).status_code == 204
    assert (petra.me(petra.desk).status_code, petra.me(petra.phone).status_code) == (200, 401)
    signed_in = [
        petra.send("POST", "/api/session", json={"login": "petra", "password": word}).status_code for word in (OLD, NEW)
    ]
    assert signed_in == [401, 204]
    event = next(event for event in written() if event.event == "password_changed")
    assert (event.by, event.subject, event.told) == (petra.id, "petra", {"sessions_ended": 1})


def test_a_wrong_old_password_changes_nothing_and_is_known(petra):
    answer = petra.change(NEW, NEW)
    assert (answer.status_code, answer.json()["detail"]) == (422, "The current password is not right.")
    assert petra.me(petra.phone).status_code == 200
    assert [(event.by, event.event, event.subject) for event in written()][-1] == (petra.id, "password_failed", "petra")


def test_a_new_password_that_nobody_should_have_is_no_try(petra):
    for _ in range(12):
        assert petra.change("wrong", "short").status_code == 422
    assert petra.change(OLD, NEW).status_code == 204


def test_guessing_the_old_password_is_throttled_together_with_signing_in(petra):
    statuses = [petra.change("wrong", NEW).status_code for _ in range(11)]
    assert statuses == [422] * 10 + [429]
    sign_in = petra.send("POST", "/api/session", json={"login": "petra", "password": OLD})
    assert sign_in.status_code == 429


def test_nobody_and_other_forms_change_no_password(petra):
    nobody = petra.send("POST", "/api/account/password", "x", json={"old": OLD, "new": NEW})
    strange = petra.send("POST", "/api/account/password", json={"old": OLD, "new": NEW, "login": "eva"})
    assert (nobody.status_code, strange.status_code) == (401, 400)


def test_the_page_lists_this_device_first_and_tells_no_id_that_opens_anything(petra):
    shown = page(petra.actor(), "/account")
    assert [(each.device, each.here) for each in shown.sign_ins] == [
        ("Firefox · Windows", True),
        ("Chrome · Android", False),
    ]
    assert not {each.id for each in shown.sign_ins} & {sessions.id_of(petra.desk), sessions.id_of(petra.phone)}


def test_one_session_is_ended_and_hears_that_it_was_revoked(petra):
    phone = page(petra.actor(), "/account").sign_ins[1]
    assert petra.send("DELETE", f"/api/account/sessions/{phone.id}").status_code == 204
    refused = petra.me(petra.phone)
    assert (refused.status_code, refused.json()["outcome"]) == (401, "revoked")
    assert [each.here for each in page(petra.actor(), "/account").sign_ins] == [True]
    assert written()[-1].event == "session_revoked"


def test_a_session_that_nobody_knows_or_that_expired_was_not_revoked(petra):
    assert "outcome" not in petra.me("x" * 43).json()
    petra.send("DELETE", "/api/session", petra.phone)
    assert "outcome" not in petra.me(petra.phone).json()


def test_a_revoked_phone_that_was_wiped_is_forgotten(petra):
    petra.send("DELETE", "/api/account/sessions")
    petra.send("DELETE", "/api/session", petra.phone)
    assert "outcome" not in petra.me(petra.phone).json()


def test_one_can_not_end_ones_own_session_here_nor_anybody_elses(petra, eva):
    with transact.writing() as writing:
        hers = sessions.begin(writing, eva.id, "hers")
    own = sessions.name_of(sessions.id_of(petra.desk))
    foreign = sessions.name_of(sessions.id_of(hers))
    ended = [petra.send("DELETE", f"/api/account/sessions/{name}").status_code for name in (own, foreign, "nobody")]
    assert ended == [403, 404, 404]
    petra.send("DELETE", "/api/account/sessions")
    assert petra.me(hers).status_code == 200


def test_ending_all_others_leaves_this_one(petra):
    assert petra.send("DELETE", "/api/account/sessions").status_code == 204
    assert [petra.me(secret).status_code for secret in (petra.desk, petra.phone)] == [200, 401]
