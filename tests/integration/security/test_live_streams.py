"""What the live stream of the whole app tells, and to whom."""

import json
from contextlib import contextmanager
from uuid import uuid4

import httpx
import pytest

from crm_web.model import RoleRight
from crm_web.security import sessions
from tests.integration.security import asking
from tests.integration.security.conftest import TLS


@contextmanager
def listening(app, secret: str):
    """Open a stream; give its messages as they come, the first one taken off."""
    headers = {"Cookie": f"crm={secret}", "Origin": app.origin}
    with httpx.Client(base_url=app.origin, headers=headers, timeout=15, verify=TLS) as client:  # noqa: SIM117  one reads better
        with client.stream("GET", "/api/live") as answer:
            messages = (json.loads(line[6:]) for line in answer.iter_lines() if line.startswith("data: "))
            next(messages)
            yield messages


def save(app, secret: str, body: dict) -> str:
    """Send an op; return what its news would be called."""
    headers = {"Cookie": f"crm={secret}", "Origin": app.origin}
    assert httpx.post(f"{app.origin}/api/ops", json=body, headers=headers, verify=TLS).status_code == 200
    return f"{body['kind']}/{body['id']}"


@pytest.mark.parametrize("person", ["anonymous", "disabled", "expired", "revoked"])
def test_a_stranger_gets_no_stream(whole, person):
    answer = httpx.get(f"{whole.origin}/api/live", headers={"Cookie": asking.cookie_of(whole, person)}, verify=TLS)
    assert answer.status_code == 401


def test_the_stream_of_a_revoked_session_ends(whole):
    secret = whole.new_session("eva")
    with listening(whole, secret) as messages:
        with whole.writing() as session:
            sessions.end(session, sessions.id_of(secret))
        assert all("changed" not in message for message in messages)  # and then it ends


def test_nobody_hears_of_what_they_may_not_read(whole):
    marek = whole.new_session("marek")
    with listening(whole, whole.new_session("eva")) as messages:
        save(whole, marek, asking.op("category", "create"))
        seen = save(whole, marek, asking.op("contact", "create"))
        assert next(messages)["changed"] == [seen]


def test_a_right_that_is_taken_away_counts_for_streams_that_are_open(whole):
    marek = whole.new_session("marek")
    with listening(whole, whole.new_session("eva")) as messages, forbidden(whole, "agent", "ticket"):
        next(
            message for message in messages if "rev" in message and "changed" not in message
        )  # told to ask for all anew
        save(whole, marek, asking.op("ticket", "create"))
        seen = save(whole, marek, asking.op("contact", "create", f"last-{uuid4()}"))
        named = next(message["changed"] for message in messages if "changed" in message)
        assert named == [seen]


@contextmanager
def forbidden(app, role: str, kind: str):
    right = {"role": role, "kind": kind, "field": "", "action": "read"}
    with app.writing() as session:
        session.add(RoleRight(**right, scope="none"))
    yield
    with app.writing() as session:
        session.delete(session.get(RoleRight, tuple(right.values())))
