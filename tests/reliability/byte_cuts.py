"""Connections cut after each byte of a request and of its answer: the op, sent again, is done once."""

import uuid
from dataclasses import dataclass
from itertools import chain

import httpx

from tests.reliability.database import audited_in
from tests.reliability.fault import Fault, cut_answer, cut_request
from tests.reliability.faulty_line import FaultyLine
from tests.reliability.screen import make_contact
from tests.reliability.tally import Tally
from tests.reliability.told import Told
from tests.serving import PASSWORD, Server


@dataclass
class Sender:
    """Somebody who changes the note of one contact again and again; sends each op until it is answered."""

    client: httpx.Client
    line: FaultyLine
    item_id: str
    told: Told
    note: str = ""
    version: int = 1

    def save(self, fault: Fault | None = None) -> None:
        to = f"note {len(self.told.sent):05}"
        body = {"op_id": str(uuid.uuid4()), "kind": "contact", "id": self.item_id, "base_version": self.version}
        body |= {"patch": {"note": {"from": self.note, "to": to}}}
        self.told.send(body)
        if fault:
            self.line.coming.append(fault)
        self.version, self.note = self._until_answered(body), to

    def _until_answered(self, body: dict[str, object]) -> int:
        while True:
            try:
                answer = self.client.post("/api/ops", json=body)
            except httpx.TransportError:
                continue
            version = answer.raise_for_status().json()["version"]
            self.told.acknowledge(str(body["op_id"]), version)
            return version


def byte_cuts(server: Server, step: int = 1) -> Tally:
    """Cut after each byte, or after each `step`-th one."""
    tally, told = Tally("connection cut after each byte of a request and its answer"), Told()
    with tally.timed(), FaultyLine(server.port) as line, _client(line.url) as client:
        _sign_in(client)
        sender = Sender(client, line, make_contact(server, "Odříznutá"), told)
        sender.save()
        request, answer = line.sizes
        for fault in chain(map(cut_request, range(0, request, step)), map(cut_answer, range(0, answer, step))):
            sender.save(fault)
        tally.rounds = len(line.struck)
    tally.findings = audited_in(server.data, told)
    tally.acknowledged = len(told.saved)
    return tally


def _client(url: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Origin": url}, timeout=5)


def _sign_in(client: httpx.Client) -> None:
    assert client.post("/api/session", json={"login": "eva", "password": PASSWORD}).status_code == 204
