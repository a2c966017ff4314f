"""The real launcher: it starts, starts again, and says in one plain sentence why it does not."""

import os
import socket
import stat
import subprocess
import sys

import httpx
import pytest

from tests.serving import COMMAND, PASSWORD, Server, free_port


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("launched") / "data", "--demo", "3") as running:
        yield running


def crm_web(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def refused(done: subprocess.CompletedProcess[str], *parts: str) -> None:
    """One sentence, no traceback, exit status 1."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    for part in parts:
        assert part in done.stderr


def test_it_prints_where_it_serves_and_is_healthy(server):
    assert server.log[-1] == f"Serving {server.url}\n"
    answer = httpx.get(f"{server.url}/healthz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")


def test_one_build_serves_any_address(server):
    for host in ("127.0.0.1", "localhost"):
        page = httpx.get(f"http://{host}:{server.port}/sign-in")
        assert page.status_code == 200
        origin = f"http://{host}:{server.port}"
        signed_in = httpx.post(
            f"{origin}/api/session", json={"login": "eva", "password": PASSWORD}, headers={"Origin": origin}
        )
        assert signed_in.status_code == 204


def test_the_bundle_names_no_host(server):
    for script in server_scripts(server):
        assert "localhost:" not in script
        assert "127.0.0.1:" not in script


def server_scripts(server):
    page = httpx.get(f"{server.url}/sign-in").text
    names = {part.split('"')[0] for part in page.split('href="') if part.startswith("/assets/") and ".js" in part}
    assert len(names) > 4
    return [httpx.get(server.url + name).text for name in names]


def test_no_other_origin_may_read(server):
    answer = httpx.get(f"{server.url}/api/me", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_the_demo_has_its_accounts_and_jana(server):
    with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as client:
        for login, role in (("eva", "agent"), ("marek", "manager"), ("admin", "admin")):
            assert client.post("/api/session", json={"login": login, "password": PASSWORD}).status_code == 204
            assert client.get("/api/me").json()["role"] == role
        found = client.get("/api/contacts?q=601234567").json()["items"]
        assert [(item["title"], item["phone"]) for item in found] == [("Jana Dvořáková", ["+420601234567"])]


def test_a_second_start_on_the_same_port_says_that_it_is_taken(server, tmp_path):
    refused(crm_web("start", "--port", str(server.port), "--data", str(tmp_path)), str(server.port), "another port")


def test_the_data_are_for_their_owner_only(server):
    assert stat.S_IMODE(server.data.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) & 0o077 for file in server.data.iterdir()} == {0}


def test_a_data_folder_that_can_not_be_written_is_said(tmp_path):
    (tmp_path / "file").touch()
    refused(crm_web("start", "--port", str(free_port()), "--data", str(tmp_path / "file" / "data")), str(tmp_path))


def test_a_command_ends_with_its_status_whatever_its_libraries_still_do():
    still_busy = "import threading; threading.Thread(target=threading.Event().wait).start()"
    for arguments, status in (["--help"], 0), (["nothing"], 2):
        command = f"{still_busy}; import sys; sys.argv[1:] = {arguments}; from crm_web import cli; cli.main()"
        done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, "usage: " in done.stdout + done.stderr) == (status, True)


def test_a_host_that_is_not_ours_is_said(tmp_path):
    arguments = ("start", "--host", "192.0.2.1", "--port", str(free_port()), "--data", str(tmp_path))
    refused(crm_web(*arguments, CRM_ORIGIN="https://crm.example"), "192.0.2.1")


def test_a_public_host_without_an_https_origin_is_refused(tmp_path):
    refused(crm_web("start", "--host", "0.0.0.0", "--data", str(tmp_path)), "CRM_ORIGIN")  # noqa: S104  it is refused


@pytest.mark.parametrize("origin", ["*", "https://*", "http://crm.example", "null"])
def test_an_origin_that_lets_in_more_than_ours_is_refused(tmp_path, origin):
    refused(crm_web("start", "--data", str(tmp_path), CRM_ORIGIN=origin), origin)


def test_demo_accounts_on_a_public_host_are_refused(server):
    done = crm_web("start", "--port", str(free_port()), "--data", str(server.data), CRM_ORIGIN="https://crm.example")
    refused(done, "demo")


def test_a_port_that_is_no_number_is_said(tmp_path):
    refused(crm_web("migrate", "--data", str(tmp_path), CRM_PORT="many"), "many")


def test_a_person_can_be_added_while_the_server_runs_and_signs_in(server):
    arguments = ("user", "add", "zuzana", "--role", "manager", "--data", str(server.data))
    done = crm_web(*arguments, CRM_NEW_PASSWORD="a good long password")
    assert done.returncode == 0, done.stderr
    answer = httpx.post(
        f"{server.url}/api/session",
        json={"login": "zuzana", "password": "a good long password"},
        headers={"Origin": server.url},
    )
    assert answer.status_code == 204
    refused(crm_web(*arguments, CRM_NEW_PASSWORD="a good long password"), "zuzana")


def test_a_short_password_is_refused_with_a_sentence(tmp_path):
    refused(crm_web("user", "add", "karel", "--data", str(tmp_path), CRM_NEW_PASSWORD="short"), "12")


def test_demo_data_goes_into_an_empty_database_only(server):
    refused(crm_web("demo", "--contacts", "5", "--data", str(server.data)), "new database")


def test_ctrl_c_ends_it_in_peace_and_a_second_start_has_the_same_data(tmp_path):
    first = Server(tmp_path / "data", "--demo", "2").start()
    first.stop()
    assert first.process.returncode in (0, 130)
    assert "Traceback" not in "".join(first.log)
    with Server(tmp_path / "data") as second, socket.create_connection(("127.0.0.1", second.port)):
        assert not any("demo" in line for line in second.log)
