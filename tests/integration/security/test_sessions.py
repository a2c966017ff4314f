"""Sessions and the short memory of them, in this process."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlmodel import select, update

from crm_web.model import User, UserSession
from crm_web.model.moment import now
from crm_web.security import sessions
from crm_web.storage.transact import reading, writing
from tests.integration.conftest import EVA, MAREK

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def session_id():
    with writing() as session:
        return sessions.id_of(sessions.begin(session, EVA.id, "phone"))


def role(session_id):
    standing = asyncio.run(sessions.standing_by_id(session_id))
    return standing and standing.actor.role


def test_a_change_of_rights_is_known_after_two_seconds(session_id, monkeypatch):
    assert role(session_id) == "agent"
    with writing() as session:
        session.exec(update(User).where(User.id == EVA.id).values(role="manager"))
    assert role(session_id) == "agent"
    later = sessions.time.monotonic() + sessions.REMEMBERED
    monkeypatch.setattr(sessions, "time", SimpleNamespace(monotonic=lambda: later))
    assert role(session_id) == "manager"


def test_a_session_that_this_process_ended_is_known_at_once(session_id):
    assert role(session_id) == "agent"
    with writing() as session:
        sessions.end(session, session_id)
    sessions.forget(session_id)
    assert role(session_id) is None


def test_sessions_that_do_not_exist_are_not_remembered(session_id):
    for number in range(10):
        assert role(f"nobody-{number}") is None
    assert not [known for known in sessions._remembered if known.startswith("nobody")]
    assert role(session_id) == "agent"


def test_a_new_session_ends_the_one_it_replaces_and_the_persons_expired_ones(session_id):
    with writing() as session:
        expired = sessions.id_of(sessions.begin(session, EVA.id, "old phone"))
        others = sessions.id_of(sessions.begin(session, MAREK.id, "his phone"))
        past = now() - timedelta(days=1)
        session.exec(update(UserSession).where(UserSession.id.in_([expired, others])).values(expires_at=past))
        fresh = sessions.id_of(sessions.begin(session, EVA.id, "phone", replaced=session_id))
    with reading() as session:
        assert set(session.exec(select(UserSession.id))) == {fresh, others}
