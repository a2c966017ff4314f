"""Tickets open again by themselves at their moment, also when the app was down meanwhile."""

import asyncio
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from crm_web.launch.reopening import LONGEST, reopen_tickets
from crm_web.model import Ticket
from crm_web.model.moment import now, written
from crm_web.services.reopening import MOST, next_moment, reopen
from crm_web.storage import transact
from tests.integration.saves import changes, create, edit, op, page, save, values
from tests.serving import PASSWORD, Server

PAST = "2026-01-05T08:00:00Z"
FUTURE = "2999-01-05T08:00:00Z"


class EnoughError(Exception):
    """Ends the task after so many waits."""


def waits(most: int) -> list[float]:
    """Run the task until it has waited `most` times; return for how long it would have."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == most:
            raise EnoughError

    with pytest.raises(EnoughError):
        asyncio.run(reopen_tickets(wait))
    return waited


def resting(actor, item: str, at: str, stage: str = "WAIT") -> None:
    create(actor, kind="ticket", item=item, title=f"Ticket {item}", stage=stage, reopen_at=at)


@pytest.fixture
def tickets(database, eva) -> None:  # noqa: ARG001  the database has to be there first
    resting(eva, "waits", PAST)
    resting(eva, "closed", PAST, "CLOSE")
    resting(eva, "later", FUTURE)
    create(eva, kind="ticket", item="open", title="Otevřený")


def stage(actor, item: str) -> str:
    return str(values(actor, item, "ticket")["stage"])


@pytest.mark.usefixtures("tickets")
def test_what_is_due_opens_again_and_the_rest_goes_on_resting(eva):
    assert waits(2) == [0.0, LONGEST]
    assert [stage(eva, item) for item in ("waits", "closed", "later", "open")] == ["OPEN", "OPEN", "WAIT", "OPEN"]
    assert values(eva, "waits", "ticket")["reopen_at"] == ""
    assert values(eva, "later", "ticket")["reopen_at"] == FUTURE


@pytest.mark.usefixtures("tickets")
def test_the_history_says_that_the_app_did_it(eva):
    waits(1)
    last = changes("waits")[-1]
    assert (last.version, last.by) == (2, "system")
    assert last.fields["stage"] == {"from": "WAIT", "to": "OPEN"}
    assert page(eva, "/tickets/waits/history").versions[0].by == "system"
    edit(eva, 2, "waits", "ticket", title=("Ticket waits", "Jinak"))


@pytest.mark.usefixtures("tickets")
def test_nobody_saves_over_it_unawares(eva):
    waits(1)
    merged = edit(eva, 1, "waits", "ticket", title=("Ticket waits", "Jinak")).merged
    assert {"stage", "reopen_at"} <= set(merged)


@pytest.mark.usefixtures("database")
def test_the_next_look_is_when_the_next_is_due(eva):
    soon = now() + timedelta(seconds=20)
    resting(eva, "soon", written(soon))
    resting(eva, "later", FUTURE)
    with transact.reading() as session:
        assert next_moment(session) == soon.replace(microsecond=0)
    (seconds,) = waits(1)
    assert 0 < seconds <= 20


@pytest.mark.usefixtures("database")
def test_nothing_is_planned_for_what_was_deleted_or_is_open(eva, marek):
    resting(eva, "deleted", PAST)
    save(marek, op(1, kind="ticket", item="deleted", delete=True))
    assert waits(1) == [LONGEST]


@pytest.mark.usefixtures("database")
def test_many_are_opened_some_at_a_time(eva):
    for number in range(MOST + 3):
        resting(eva, f"ticket-{number}", PAST)
    with transact.writing() as session:
        assert reopen(session, now()) == MOST
    with transact.writing() as session:
        assert reopen(session, now()) == 3


@pytest.mark.usefixtures("database")
def test_a_rule_that_came_in_between_does_not_keep_it_closed(eva, marek):
    resting(eva, "strict", PAST)
    create(marek, kind="category", item="c", title="Reklamace", status_required="always")
    with transact.writing() as session:
        ticket = session.get_one(Ticket, "strict")
        ticket.category = "c"
        session.add(ticket)
    waits(1)
    assert stage(eva, "strict") == "OPEN"


def test_what_became_due_while_the_app_was_down_opens_after_the_start(tmp_path: Path):
    with Server(tmp_path, "--demo", "3") as server, httpx.Client(base_url=server.url) as client:
        sign_in(client, server)
        (ticket, *_) = client.get("/api/tickets", params={"q": "pneumatik"}).json()["items"]
        patch = {"reopen_at": {"from": ticket["reopen_at"], "to": written(now() + timedelta(seconds=2))}}
        op = {"op_id": "0b5a36f4-6a58-4c0d-9df4-6a1d6a0a0a01", "kind": "ticket", "id": ticket["id"], "base_version": 1}
        assert client.post("/api/ops", json={**op, "patch": patch}).json()["outcome"] == "saved"
        server.kill()
    with Server(tmp_path) as server, httpx.Client(base_url=server.url, timeout=60) as client:
        sign_in(client, server)
        while (found := client.get(f"/api/tickets/{ticket['id']}").json())["stage"] == "WAIT":
            pass  # the test's own limit ends it
        assert (found["stage"], found["reopen_at"]) == ("OPEN", "")


def sign_in(client: httpx.Client, server: Server) -> None:
    client.headers["Origin"] = server.url
    assert client.post("/api/session", json={"login": "eva", "password": PASSWORD}).status_code == 204
