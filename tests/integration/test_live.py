"""`GET /api/live` of the launched app: what is saved reaches those who have it open, and nobody else."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from uuid import uuid4

import httpx
import pytest
from sqlmodel import Session

from crm_web.endpoints.live import PER_SESSION
from crm_web.security import sessions
from crm_web.settings import Settings
from crm_web.storage.database import open_database
from crm_web.storage.transact import locked
from tests.serving import COMMAND, PASSWORD, Server


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("live") / "data", "--demo", "1") as running:
        yield running


@dataclass
class Person:
    client: httpx.Client

    @contextmanager
    def listening(self) -> Iterator[Iterator[dict]]:
        """Open a stream; give its messages as they come, the first one taken off."""
        with self.client.stream("GET", "/api/live") as answer:
            assert answer.status_code == 200
            messages = (json.loads(line[6:]) for line in answer.iter_lines() if line.startswith("data: "))
            assert next(messages).keys() == {"epoch", "rev"}
            yield messages

    def save(self, kind: str, item_id: str, **values: object) -> dict:
        patch = {name: {"from": None, "to": value} for name, value in values.items()}
        body = {"op_id": str(uuid4()), "kind": kind, "id": item_id, "base_version": None, "patch": patch}
        if kind == "preference":
            body["base_version"] = 1
        answer = self.client.post("/api/ops", json=body)
        assert answer.status_code == 200
        return answer.json()


@contextmanager
def signed_in(server: Server, login: str) -> Iterator[Person]:
    headers = {"Origin": server.url, "Accept-Encoding": "gzip, br"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=15) as client:
        assert client.post("/api/session", json={"login": login, "password": PASSWORD}).status_code == 204
        yield Person(client)


@pytest.fixture
def eva(server):
    with signed_in(server, "eva") as person:
        yield person


@pytest.fixture
def marek(server):
    with signed_in(server, "marek") as person:
        yield person


def until(messages: Iterator[dict], wanted: Callable[[dict], bool]) -> dict:
    return next(message for message in messages if wanted(message))


def test_a_save_reaches_others_while_they_listen(eva, marek):
    item_id = f"live-{uuid4().hex}"
    with eva.listening() as messages:
        saved = marek.save("contact", item_id, first_name="Jana")
        told = next(messages)
    assert told["changed"] == [f"contact/{item_id}"]
    assert told["rev"] <= saved["view"]["rev"]
    assert told["epoch"] == saved["view"]["epoch"]


def test_a_refused_save_is_not_told(eva, marek):
    with eva.listening() as messages:
        body = {
            "op_id": str(uuid4()),
            "kind": "contact",
            "id": f"live-{uuid4().hex}",
            "base_version": None,
            "patch": {},
        }
        assert marek.client.post("/api/ops", json=body).status_code == 422
        told = marek.save("contact", "live-fence", first_name="Jana")["view"]
        assert next(messages)["changed"] == [f"contact/{told['id']}"]


def test_what_somebody_chose_for_themselves_is_told_to_nobody_else(eva, marek):
    with eva.listening() as hers, marek.listening() as his:
        marek.save("preference", "favourites-contact", value=["live-fence"])
        assert next(his)["changed"] == ["preference/favourites-contact"]
        marek.save("contact", f"live-{uuid4().hex}", first_name="Jana")
        assert next(hers)["changed"][0].startswith("contact/")


def test_a_stranger_hears_nothing(server):
    answer = httpx.get(f"{server.url}/api/live")
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_stream_is_neither_compressed_nor_kept(eva):
    with eva.client.stream("GET", "/api/live") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert "content-encoding" not in answer.headers
        assert answer.headers["cache-control"] == "no-store"


def test_a_revoked_session_hears_nothing_more_within_five_seconds(server, eva):
    database = open_database(Settings(data_dir=server.data))
    with eva.listening() as messages:
        with locked(database.lock_file), Session(database.writer) as session:
            sessions.end(session, sessions.id_of(eva.client.cookies["crm"]))
            session.commit()
        before = monotonic()
        assert all("changed" not in message for message in messages)  # and then it ends
        assert monotonic() - before < 5
    database.writer.dispose()
    assert eva.client.get("/api/live").status_code == 401


def test_what_another_process_writes_is_told_as_well(server, eva):
    with eva.listening() as messages:
        arguments = ("user", "add", f"live-{uuid4().hex}", "--role", "agent", "--data", str(server.data))
        environment = {"CRM_NEW_PASSWORD": "a good long password"}
        subprocess.run([COMMAND, *arguments], env=environment, check=True, capture_output=True)
        assert until(messages, lambda message: "rev" in message).keys() == {"epoch", "rev"}


def test_where_a_session_opens_too_many_the_oldest_ends(eva):
    with eva.listening() as oldest:
        others = [eva.client.stream("GET", "/api/live") for _ in range(PER_SESSION)]
        answers = [other.__enter__() for other in others]
        assert list(oldest) == []
        assert {answer.status_code for answer in answers} == {200}
        for other in others:
            other.__exit__(None, None, None)


def test_the_server_stops_in_peace_while_somebody_listens(tmp_path):
    server = Server(tmp_path / "data", "--demo", "1").start()
    with signed_in(server, "eva") as eva, eva.listening() as messages:
        server.stop()
        assert list(messages) == []
    assert server.process.returncode in (0, 130)
    assert not any("Traceback" in line or "Cancel" in line for line in server.log)
