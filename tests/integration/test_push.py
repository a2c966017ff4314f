"""A closed app is told what concerns its person: encrypted, with what they may read, for as long as they are signed in."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import httpx
import pytest
from sqlmodel import select

from crm_web.connectors import web_push
from crm_web.model import Notification, PushSubscription, RoleRight, UserSession
from crm_web.model.moment import now
from crm_web.security import sessions
from crm_web.security.rights import Actor
from crm_web.services import push
from crm_web.services.notifications import MOST
from crm_web.storage import transact
from crm_web.storage.push_key import key_file, public_key
from tests.integration.push_service import PushService
from tests.integration.saves import create
from tests.serving import PASSWORD, Server


@pytest.fixture
def service() -> Iterator[PushService]:
    with PushService() as running:
        yield running


def signed_in(actor: Actor) -> str:
    """Return the id of a new session."""
    with transact.writing() as session:
        return sessions.id_of(sessions.begin(session, actor.id, "phone"))


def subscribed(actor: Actor, browser, language: str = "en") -> str:
    session_id = signed_in(actor)
    with transact.writing() as session:
        push.subscribe(session, sessions.find(session, session_id), browser.receiver, language)
    return session_id


def handed_over(by: Actor, to: Actor, title: str = "Praská sklo") -> str:
    """Return the id of the notification."""
    create(by, kind="ticket", item=f"ticket-{title.count('x')}", title=title, owner=to.id)
    with transact.reading() as session:
        return session.exec(select(Notification.id).where(Notification.user_id == to.id)).all()[-1]


def pushes(actor: Actor, told: str) -> list[push.Push]:
    with transact.reading() as session:
        return push.pushes(session, actor.id, told)


def known() -> list[str]:
    with transact.reading() as session:
        return sorted(session.exec(select(PushSubscription.endpoint)))


@pytest.mark.usefixtures("database")
def test_each_signed_in_browser_of_its_person_is_told_in_its_language(service, eva, marek):
    subscribed(eva, service.browser("phone"), "cs")
    subscribed(eva, service.browser("tablet"), "en")
    subscribed(marek, service.browser("other"))
    said = sorted((one.to.endpoint.rpartition("/")[2], one.message) for one in pushes(eva, handed_over(marek, eva)))
    assert [name for name, _ in said] == ["phone", "tablet"]
    assert "Marek Dvořák vám předává" in said[0][1]
    assert "Marek Dvořák handed you" in said[1][1]


@pytest.mark.usefixtures("database")
def test_a_session_that_ended_hears_nothing_and_its_row_goes_with_the_next_that_subscribes(service, eva, marek):
    ended = subscribed(eva, service.browser("phone"))
    told = handed_over(marek, eva)
    with transact.writing() as session:
        sessions.end(session, ended)
    assert pushes(eva, told) == []
    subscribed(eva, service.browser("tablet"))
    assert known() == [f"{service.origin}/tablet"]


@pytest.mark.usefixtures("database")
def test_what_its_person_may_not_read_any_more_is_not_told(service, eva, marek):
    subscribed(eva, service.browser())
    told = handed_over(marek, eva)
    assert pushes(eva, told)
    with transact.writing() as session:
        session.add(RoleRight(role="agent", kind="ticket", field="", action="read", scope="none"))
    assert pushes(eva, told) == []


@pytest.mark.usefixtures("database")
def test_one_that_more_have_followed_than_are_listed_is_told(service, eva, marek):
    subscribed(eva, service.browser())
    told = handed_over(marek, eva)
    with transact.writing() as session:
        newer = session.get_one(Notification, told).model_dump() | {"at": now() + timedelta(seconds=1)}
        session.add_all(Notification(**newer | {"id": f"newer-{number}"}) for number in range(MOST))
    assert [one.message for one in pushes(eva, told)]


@pytest.mark.usefixtures("database")
def test_another_persons_notification_says_nothing(service, eva, marek):
    subscribed(marek, service.browser())
    assert pushes(marek, handed_over(marek, eva)) == []


@pytest.mark.usefixtures("database")
def test_a_session_has_one_browser_and_a_browser_one_session(service, eva, marek):
    first = subscribed(eva, service.browser("phone"))
    with transact.writing() as session:
        push.subscribe(session, sessions.find(session, first), service.browser("new").receiver, "en")
    assert known() == [f"{service.origin}/new"]
    subscribed(marek, service.browser("new"))
    with transact.reading() as session:
        assert [one.user_id for one in session.exec(select(PushSubscription))] == [marek.id]


@pytest.mark.usefixtures("database")
def test_who_wants_no_more_hears_no_more(service, eva, marek):
    session_id = subscribed(eva, service.browser())
    with transact.writing() as session:
        push.unsubscribe(session, session_id)
        assert session.get(UserSession, session_id)
    assert pushes(eva, handed_over(marek, eva)) == []


def test_only_the_browser_can_read_it_and_the_service_knows_who_sends(service, settings):
    settings.data_dir.mkdir(exist_ok=True)
    browser = service.browser()
    assert web_push.send(browser.receiver, '{"title": "Tajné"}', key_file(settings), "https://crm.example.org")
    path, headers, body = service.came[0]
    assert path == "/phone"
    assert "Tajné".encode() not in body
    assert browser.read(body) == {"title": "Tajné"}
    assert f"k={public_key(settings)}" in headers["authorization"]
    assert headers["ttl"]


@pytest.mark.parametrize(("status", "is_there"), [(404, False), (410, False), (201, True)])
def test_a_browser_that_is_gone_is_known_by_the_services_answer(service, settings, status, is_there):
    settings.data_dir.mkdir(exist_ok=True)
    service.status = status
    assert web_push.send(service.browser().receiver, "{}", key_file(settings), "https://crm.example.org") is is_there


def test_a_service_that_does_not_take_it_is_an_error(service, settings):
    settings.data_dir.mkdir(exist_ok=True)
    service.status = 500
    with pytest.raises(OSError, match="500"):
        web_push.send(service.browser().receiver, "{}", key_file(settings), "https://crm.example.org")


def test_the_key_stays_the_same_and_is_its_owners(settings):
    settings.data_dir.mkdir(exist_ok=True)
    first = public_key(settings)
    assert public_key(settings) == first
    assert stat.S_IMODE(key_file(settings).stat().st_mode) == 0o600
    assert [file.name for file in settings.data_dir.iterdir() if "push" in file.name] == ["push-key.pem"]


@contextmanager
def client(server: Server, login: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as made:
        assert made.post("/api/session", json={"login": login, "password": PASSWORD}).status_code == 204
        yield made


def hand_over(marek: httpx.Client, to: str, number: int) -> None:
    patch = {"title": {"from": None, "to": f"Ticket {number}"}, "owner": {"from": None, "to": to}}
    op = {"op_id": f"00000000-0000-4000-8000-{number:012}", "kind": "ticket", "id": f"t{number}", "base_version": None}
    assert marek.post("/api/ops", json={**op, "patch": patch}).status_code == 200


def test_a_running_app_tells_a_closed_one_and_forgets_a_browser_that_is_gone(service, tmp_path):
    environment = {"CRM_PUSH_SERVICES": service.origin}
    with Server(tmp_path, "--demo", "3", environment=environment) as server, client(server, "eva") as eva:
        browser = service.browser()
        assert eva.put("/api/push", json=browser.subscription).status_code == 204
        assert eva.get("/api/push").json()["on"] is True
        me = eva.get("/api/me").json()["id"]
        with client(server, "marek") as marek:
            hand_over(marek, me, 1)
            service.wait()
            said = browser.read(service.came[0][2])
            assert (said["title"], said["href"]) == ("Ticket 1", "/tickets/t1")
            service.status = 410
            hand_over(marek, me, 2)
            service.wait()
            assert any(not eva.get("/api/push").json()["on"] for _ in range(5_000))


def test_only_a_subscription_to_a_push_service_is_taken(service, tmp_path):
    with (
        Server(tmp_path, "--demo", "3", environment={"CRM_PUSH_SERVICES": service.origin}) as server,
        client(server, "eva") as eva,
    ):
        good = service.browser().subscription
        for wrong in (
            good | {"endpoint": f"{server.url}/api/session"},
            good | {"keys": {**good["keys"], "auth": "x" * 22 + "=" * 5}},
            good | {"keys": {**good["keys"], "p256dh": good["keys"]["auth"]}},
            good | {"more": 1},
            [],
        ):
            assert eva.put("/api/push", json=wrong).status_code == 400
        assert eva.get("/api/push").json()["on"] is False
        assert eva.delete("/api/push").status_code == 204
