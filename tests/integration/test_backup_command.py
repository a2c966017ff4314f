"""`crm-web backup` and `crm-web restore` beside a running server."""

from uuid import uuid4

import httpx
import pytest

from tests.integration.test_launcher import crm_web, refused
from tests.serving import PASSWORD, Server

JANA = "/contacts?q=601234567"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("backed-up") / "data", "--demo", "3") as running:
        yield running


@pytest.fixture
def eva(server):
    with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as client:
        client.post("/api/session", json={"login": "eva", "password": PASSWORD}).raise_for_status()
        yield client


def jana(client: httpx.Client) -> dict[str, str]:
    (found,) = client.get(f"/api{JANA}").json()["items"]
    return found


def save_note(client: httpx.Client, note: str) -> None:
    now = jana(client)
    patch = {"note": {"from": now["note"], "to": note}}
    op = {"op_id": str(uuid4()), "kind": "contact", "id": now["id"], "base_version": now["version"], "patch": patch}
    assert client.post("/api/ops", json=op).json()["outcome"] == "saved"


def epoch(client: httpx.Client) -> str:
    return client.get("/api/view", params={"path": JANA}).json()[0]["epoch"]


def test_a_restore_shows_at_once_on_the_running_server_and_to_who_is_signed_in(server, eva, tmp_path):
    save_note(eva, "Ráno")
    made = crm_web("backup", str(tmp_path / "one.tar"), "--data", str(server.data))
    assert (made.returncode, made.stderr) == (0, "")
    assert "one.tar: the database, " in made.stdout
    before = epoch(eva)
    save_note(eva, "Večer")
    restored = crm_web("restore", str(tmp_path / "one.tar"), "--data", str(server.data))
    assert (restored.returncode, restored.stderr) == (0, "")
    assert jana(eva)["note"] == "Ráno"
    assert epoch(eva) != before
    save_note(eva, "Poledne")


def test_a_backup_goes_into_a_new_folder_as_well_as_over_an_old_one(server, eva, tmp_path):
    save_note(eva, "Zítra")
    crm_web("backup", str(tmp_path / "one.tar"), "--data", str(server.data))
    restored = crm_web("restore", str(tmp_path / "one.tar"), "--data", str(tmp_path / "new"))
    assert restored.returncode == 0, restored.stderr
    with Server(tmp_path / "new") as other, httpx.Client(base_url=other.url, headers={"Origin": other.url}) as client:
        client.post("/api/session", json={"login": "eva", "password": PASSWORD}).raise_for_status()
        assert jana(client)["note"] == "Zítra"


def test_another_file_is_refused_in_one_sentence(server, eva, tmp_path):
    (tmp_path / "letter.txt").write_text("Dobrý den")
    before = epoch(eva)
    refused(crm_web("restore", str(tmp_path / "letter.txt"), "--data", str(server.data)), "no backup of CRM Web")
    assert epoch(eva) == before


def test_a_lost_file_of_an_attachment_is_said_and_the_rest_is_backed_up(server, tmp_path):
    next((server.data / "files").iterdir()).unlink()
    made = crm_web("backup", str(tmp_path / "one.tar"), "--data", str(server.data))
    refused(made, "is missing or damaged")
    assert (tmp_path / "one.tar").exists()
