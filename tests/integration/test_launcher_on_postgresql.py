"""The real launcher on PostgreSQL: what people do first, and the sentence where the database can't be used."""

from http import HTTPStatus
from uuid import uuid4

import httpx
import pytest

from crm_web.storage.database import FILE
from tests.integration.test_launcher import crm_web, refused
from tests.serving import PASSWORD, Server, free_port


@pytest.fixture(scope="module")
def address(postgres):
    yield postgres.create("launched")
    postgres.drop("launched")


@pytest.fixture(scope="module")
def server(tmp_path_factory, address):
    data = tmp_path_factory.mktemp("launched") / "data"
    with Server(data, "--demo", "3", environment={"CRM_DATABASE_URL": address}) as running:
        yield running


@pytest.fixture
def eva(server):
    with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as client:
        assert (
            client.post("/api/session", json={"login": "eva", "password": PASSWORD}).status_code
            == HTTPStatus.NO_CONTENT
        )
        yield client


def test_it_serves_and_makes_no_file_of_sqlite(server):
    assert httpx.get(f"{server.url}/healthz").json()["status"] == "ok"
    assert not (server.data / FILE).exists()


def test_eva_signs_in_finds_jana_and_saves(eva):
    (jana,) = eva.get("/api/contacts?q=601234567").json()["items"]
    patch = {"note": {"from": jana["note"], "to": "Volat po 14:00"}}
    op = {"op_id": str(uuid4()), "kind": "contact", "id": jana["id"], "base_version": jana["version"], "patch": patch}
    assert eva.post("/api/ops", json=op).json()["outcome"] == "saved"
    assert eva.get(f"/api/contacts/{jana['id']}").json()["note"] == "Volat po 14:00"


def test_a_person_can_be_added_while_the_server_runs(server, address):
    arguments = ("user", "add", "zuzana", "--data", str(server.data))
    done = crm_web(*arguments, CRM_NEW_PASSWORD="a good long password", CRM_DATABASE_URL=address)
    assert done.returncode == 0, done.stderr


def test_a_server_that_is_not_there_is_said_without_the_password(tmp_path):
    address = f"postgresql://crm:open-sesame@127.0.0.1:{free_port()}/crm"
    done = crm_web("start", "--port", str(free_port()), "--data", str(tmp_path), CRM_DATABASE_URL=address)
    refused(done, "CRM_DATABASE_URL", "crm:***@127.0.0.1")
    assert "open-sesame" not in done.stdout + done.stderr
