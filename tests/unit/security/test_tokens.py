import asyncio

import pytest

from crm_web.security import tokens
from crm_web.security.tokens import TokenOwners, state_token, token_in

TOKEN = "7f0d1c9e-0000-4000-8000-000000000001"


def test_the_same_token_names_another_state_in_another_session():
    assert state_token(TOKEN, "session-a") != state_token(TOKEN, "session-b")
    assert state_token(TOKEN, "session-a") == state_token(TOKEN, "session-a")


def test_a_mark_that_a_browser_sends_along_counts_for_nothing():
    assert token_in(state_token(TOKEN, "session-a")) == TOKEN


def test_the_mark_does_not_tell_the_sessions_id():
    session_id = "0123456789abcdef" * 4
    assert state_token(TOKEN, session_id).partition("~")[2] not in session_id


@pytest.mark.parametrize("text", ["", "x" * 15, "x" * 65, "a b" * 8, "~" * 20, "ř" * 20, f"{TOKEN}\n"])
def test_what_has_not_the_form_of_a_token_is_none(text):
    assert token_in(text) == ""


@pytest.fixture
def signed_in(monkeypatch):
    """Sessions that last; stands for the database."""
    lasting = {"session-a", "session-b"}

    async def standing_by_id(session_id):
        return session_id if session_id in lasting else None

    monkeypatch.setattr(tokens, "standing_by_id", standing_by_id)
    return lasting


def admits(owners, token, session_id):
    return asyncio.run(owners.admits(token, session_id))


def test_a_token_is_its_first_sessions_as_long_as_that_lasts(signed_in):
    owners = TokenOwners()
    assert admits(owners, TOKEN, "session-a")
    assert admits(owners, TOKEN, "session-a")
    assert not admits(owners, TOKEN, "session-b")
    signed_in.remove("session-a")
    assert admits(owners, TOKEN, "session-b")


def test_only_so_many_owners_are_remembered(signed_in, monkeypatch):
    assert signed_in
    monkeypatch.setattr(tokens, "MOST_REMEMBERED", 2)
    owners = TokenOwners()
    assert [admits(owners, token, "session-a") for token in ("t1", "t2", "t1", "t3")] == [True] * 4
    assert not admits(owners, "t1", "session-b")  # used last
    assert admits(owners, "t2", "session-b")  # forgotten
