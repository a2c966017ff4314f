"""How often one may try to sign in, and how long a session lasts."""

from datetime import timedelta

from argon2 import PasswordHasher
from sqlmodel import update

from crm_web.model import User, UserSession
from crm_web.model.moment import now
from crm_web.security import cookies, sessions
from tests.integration.security.conftest import PASSWORD


def sign_in(phone, login, password=PASSWORD):
    return phone.post("/api/session", json={"login": login, "password": password})


def me(phone, secret):
    phone.cookies.clear()
    return phone.get("/api/me", headers={"Cookie": f"crm={secret}"})


def test_trying_too_often_has_to_wait_and_is_not_locked_out(phone):
    statuses = [sign_in(phone, "admin", "wrong wrong wrong").status_code for _ in range(11)]
    refused = sign_in(phone, "admin")
    assert statuses == [401] * 10 + [429]
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert sign_in(phone, "marek").status_code == 204


def test_a_success_forgives_the_tries_before(phone):
    for _ in range(2):
        assert [sign_in(phone, "marek", "wrong wrong wrong").status_code for _ in range(7)] == [401] * 7
        assert sign_in(phone, "marek").status_code == 204


def test_an_expired_session_is_signed_out(served, phone, eva):
    age(served, eva, expires_at=now() - timedelta(seconds=1))
    assert me(phone, eva).status_code == 401


def test_a_disabled_person_is_signed_out(served, phone):
    secret = served.new_session("zdena")
    assert me(phone, secret).status_code == 401


def test_a_session_in_use_begins_its_thirty_days_anew_once_a_day(served, phone, eva):
    age(served, eva, seen_at=now() - timedelta(days=2), expires_at=now() + timedelta(days=28))
    first, second = (me(phone, eva) for _ in range(2))
    assert [cookie.partition("=")[0] for cookie in first.headers.get_list("set-cookie")] == ["crm", cookies.USER]
    assert "set-cookie" not in second.headers
    with served.reading() as session:
        assert session.get_one(UserSession, sessions.id_of(eva)).expires_at > now() + timedelta(days=29)


def test_an_old_hash_is_made_anew_when_its_owner_signs_in(served, phone):
    set_hash(served, "eva", PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD))
    assert sign_in(phone, "eva").status_code == 204
    with served.reading() as session:
        assert session.get_one(User, "user-eva").password_hash.startswith("$argon2id$v=19$m=47104,")


def test_the_health_page_needs_no_session(phone):
    assert phone.get("/healthz").json()["status"] == "ok"


def age(served, secret, **values):
    with served.writing() as session:
        session.exec(update(UserSession).where(UserSession.id == sessions.id_of(secret)).values(**values))


def set_hash(served, login, password_hash):
    with served.writing() as session:
        session.exec(update(User).where(User.login == login).values(password_hash=password_hash))
