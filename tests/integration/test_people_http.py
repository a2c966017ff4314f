"""What administrators do with people, and how somebody comes by a link, over HTTP."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from sqlmodel import select, update
from starlette.applications import Starlette

from crm_web.endpoints import join, people, session
from crm_web.model import OneTimeToken, User
from crm_web.model.moment import now
from crm_web.security import sessions
from crm_web.services import accounts
from crm_web.storage import transact
from tests.integration.auditing import written
from tests.integration.saves import page

APP = Starlette(routes=[*session.routes, *people.routes, *join.routes])
PASSWORD = "correct horse battery"
pytestmark = pytest.mark.usefixtures("new_process")


class Person:
    """Somebody's browser, signed in past the password, or nobody's."""

    def __init__(self, actor=None) -> None:
        self.secret = ""
        if actor:
            with transact.writing() as writing:
                self.secret = sessions.begin(writing, actor.id, "test")

    def send(self, method: str, url: str, body=None) -> httpx.Response:
        async def sent() -> httpx.Response:
            cookie = {"Cookie": f"crm={self.secret}"} if self.secret else {}
            transport = httpx.ASGITransport(APP)
            async with httpx.AsyncClient(transport=transport, base_url="http://crm", headers=cookie) as client:
                return await client.request(method, url, **({} if body is None else {"json": body}))

        return asyncio.run(sent())

    def post(self, url: str, **body) -> httpx.Response:
        return self.send("POST", url, body)

    def change(self, actor, **body) -> httpx.Response:
        return self.send("PATCH", f"/api/people/{actor.id}", body)

    def invite(self, login: str = "petra@example.cz", role: str = "agent") -> dict:
        answer = self.post("/api/people", login=login, name="Petra Nová", role=role)
        assert answer.status_code == 201, answer.text
        return answer.json()

    def come(self, secret: str, password: str = PASSWORD) -> httpx.Response:
        return self.post("/api/join", secret=secret, password=password)

    def sign_in(self, login: str, password: str = PASSWORD) -> int:
        return self.post("/api/session", login=login, password=password).status_code


@pytest.fixture
def boss(admin) -> Person:
    return Person(admin)


def user(login: str) -> User:
    with transact.reading() as reading:
        return reading.exec(select(User).where(User.login == login)).one()


def events() -> list[tuple[str, str]]:
    return [(event.event, event.subject) for event in written() if event.event != "signed_in"]


def test_who_is_invited_comes_by_the_link_once_and_is_signed_in(boss):
    link = boss.invite()
    told = Person().post("/api/join/look", secret=link["secret"]).json()
    assert told == {"login": "petra@example.cz", "name": "Petra Nová", "invited": True}
    came = Person().come(link["secret"])
    assert (came.status_code, came.cookies["crm-user"]) == (204, link["id"])
    assert Person().sign_in("petra@example.cz") == 204
    again = Person().come(link["secret"])
    assert (again.status_code, again.json()["detail"]) == (
        410,
        "This link was used already, or is too old. Ask for a new one.",
    )
    assert events() == [("person_invited", "petra@example.cz"), ("joined", "petra@example.cz")]
    assert user("petra@example.cz").email == "petra@example.cz"


def test_until_then_nobody_is_signed_in_by_that_login(boss):
    boss.invite()
    assert [Person().sign_in("petra@example.cz", word) for word in ("", PASSWORD)] == [401, 401]


def test_the_secret_is_stored_nowhere(boss):
    secret = boss.invite()["secret"]
    with transact.reading() as reading:
        assert [token.id for token in reading.exec(select(OneTimeToken))] == [sessions.id_of(secret)]
    assert secret not in str([event.told for event in written()])


@pytest.mark.parametrize("secret", ["", "x", "x" * 43, "0" * 4000])
def test_a_secret_that_never_was_one_opens_nothing(secret):
    answers = [Person().post("/api/join/look", secret=secret).status_code, Person().come(secret).status_code]
    assert set(answers) <= {410, 413}


def test_a_link_that_is_too_old_opens_nothing(boss):
    link = boss.invite()
    with transact.writing() as writing:
        writing.exec(update(OneTimeToken).values(expires_at=now() - timedelta(seconds=1)))
    assert Person().come(link["secret"]).status_code == 410


def test_links_last_as_long_as_they_say(boss, eva):
    invited = boss.invite()["until"]
    with transact.writing() as writing:
        writing.exec(update(User).where(User.id == eva.id).values(seen_at=now()))
    reset = boss.post(f"/api/people/{eva.id}/link").json()["until"]
    hours = [(type(now()).fromisoformat(until) - now()) / timedelta(hours=1) for until in (invited, reset)]
    assert [round(each) for each in hours] == [72, 24]


def test_a_password_that_nobody_should_have_leaves_the_link_as_it_is(boss):
    link = boss.invite()
    assert Person().come(link["secret"], "short").status_code == 422
    assert Person().come(link["secret"]).status_code == 204


def test_a_new_link_ends_the_one_before_and_a_reset_ends_all_sessions(boss, eva):
    before = boss.post(f"/api/people/{eva.id}/link").json()
    link = boss.post(f"/api/people/{eva.id}/link").json()
    hers = Person(eva)
    assert Person().come(before["secret"]).status_code == 410
    assert hers.send("GET", "/api/me").status_code == 200  # until she comes all is as it was
    assert Person().come(link["secret"]).status_code == 204
    assert hers.send("GET", "/api/me").json()["outcome"] == "revoked"
    assert events()[-1][1] == "eva"


def test_who_is_disabled_is_out_and_no_link_lets_them_in(boss, eva):
    link = boss.post(f"/api/people/{eva.id}/link").json()
    hers = Person(eva)
    assert boss.change(eva, active=False).status_code == 204
    assert hers.send("GET", "/api/me").json()["outcome"] == "revoked"
    assert Person().come(link["secret"]).status_code == 410
    assert boss.post(f"/api/people/{eva.id}/link").status_code == 404
    boss.change(eva, active=True)
    assert Person().come(link["secret"]).status_code == 410
    assert [event for event, _ in events()] == ["person_link", "person_disabled", "person_enabled"]


def test_role_name_and_address_are_changed_and_told_to_the_audit(boss, eva):
    assert boss.change(eva, role="manager", name="  Eva   Velká ", email="Eva@Example.CZ").status_code == 204
    changed = user("eva")
    assert (changed.role, changed.name, changed.email) == ("manager", "Eva Velká", "eva@example.cz")
    assert events() == [("person_role", "eva"), ("person_name", "eva"), ("person_email", "eva")]
    boss.change(eva, role="manager", name="Eva Velká", email="eva@example.cz", active=True)
    assert len(events()) == 3


@pytest.mark.parametrize(
    "wish", [{"role": "root"}, {"name": " "}, {"name": "x" * 129}, {"email": "nobody"}, {"email": "marek@example.cz"}]
)
def test_what_can_not_be_changes_nothing(boss, eva, marek, wish):
    boss.change(marek, email="marek@example.cz")
    answer = boss.change(eva, **{"name": "Jiná", **wish})
    assert answer.status_code == 422
    assert (user("eva").name, user("eva").email, user("eva").role) == (eva.name, "", "agent")


def test_the_last_administrator_can_not_shut_themselves_out(boss, admin):
    assert [boss.change(admin, active=False).status_code, boss.change(admin, role="agent").status_code] == [422, 422]


@pytest.mark.parametrize("login", ["eva", "", "two words", "příliš"])
def test_a_login_that_can_not_be_is_told(boss, login):
    assert boss.post("/api/people", login=login, name="X", role="agent").status_code == 422


@pytest.mark.parametrize("who", ["eva", "marek"])
def test_others_do_nothing_with_people_and_see_nobody(who, eva, request):
    person = request.getfixturevalue(who)
    statuses = [
        Person(person).post("/api/people", login="x", name="X", role="admin").status_code,
        Person(person).change(eva, role="admin").status_code,
        Person(person).post(f"/api/people/{eva.id}/link").status_code,
    ]
    assert statuses == [403, 403, 403]
    seen = [page(person, path) for path in ("/people", "/people/new", f"/people/{eva.id}")]
    assert [each.outcome for each in seen] == ["denied"] * 3
    assert "marek" not in str([each for each in seen if who != "marek"])
    assert user("eva").role == "agent"


def test_nobody_does_anything_with_people(eva):
    statuses = [
        Person().post("/api/people", login="x", name="X", role="admin").status_code,
        Person().change(eva, role="admin").status_code,
        Person().post(f"/api/people/{eva.id}/link").status_code,
    ]
    assert statuses == [401, 401, 401]


def test_nobody_can_be_found_by_an_id_that_nobody_has(boss, admin):
    assert boss.send("PATCH", "/api/people/nobody", {"role": "agent"}).status_code == 404
    assert boss.post("/api/people/nobody/link").status_code == 404
    assert page(admin, "/people/nobody").outcome == "missing"


def test_guessing_a_link_is_throttled():
    assert [Person().come("x" * 43).status_code for _ in range(11)] == [410] * 10 + [429]


def test_administrators_see_all_with_their_state(boss, admin, eva, marek):
    boss.invite()
    boss.change(eva, active=False)
    with transact.writing() as writing:
        writing.exec(update(User).where(User.id == marek.id).values(seen_at=now()))
    states = {each.login: each.state for each in page(admin, "/people").people}
    assert states == {"admin": "invited", "eva": "disabled", "marek": "active", "petra@example.cz": "invited"}
    assert [page(admin, f"/people/{who.id}").is_oneself for who in (admin, eva)] == [True, False]
    assert page(admin, "/settings").manages
    assert not page(marek, "/settings").manages


def test_the_command_line_may_what_an_administrator_may():
    with transact.writing() as writing:
        assert accounts.disable(writing, accounts.SYSTEM, "eva").active is False
