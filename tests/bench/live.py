"""Somebody's save to "it is on another's open page": from the moment in which it is sent to the frame that shows it."""

import time
import uuid

import httpx
from playwright.sync_api import Page

from tests.bench.contacts import open_contact
from tests.bench.figures import Figure, Result, at
from tests.bench.rig import Rig
from tests.serving import PASSWORD

SAVES = 12
PLACES = ((0, 1), (0, 4), (300, 4))
WATCH = """wanted => { window.seen = new Promise(done => {
  const look = () => document.querySelector("[data-field=note] textarea")?.value === wanted
    ? done(performance.timeOrigin + performance.now()) : requestAnimationFrame(look);
  look(); }); }"""


def saved_to_seen(rig: Rig) -> Result:
    server = rig.server()
    with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as marek:
        marek.post("/api/session", json={"login": "marek", "password": PASSWORD}).raise_for_status()
        figures = [Figure(f"another's save to seen, {at(*place)}", "ms", _seen(rig, marek, *place)) for place in PLACES]
    return Result(figures, [])


def _seen(rig: Rig, marek: httpx.Client, rtt: int, cpu: int) -> list[float]:
    with rig.phone(rtt, cpu) as page:
        open_contact(page)
        page.wait_for_load_state("networkidle")
        item = page.url.rpartition("/")[2]
        return [_one(page, marek, item) for _ in range(SAVES)]


def _one(page: Page, marek: httpx.Client, item: str) -> float:
    contact = marek.get(f"/api/contacts/{item}").json()
    text = uuid.uuid4().hex
    page.evaluate(WATCH, text)
    patch = {"note": {"from": contact["note"], "to": text}}
    op = {"op_id": str(uuid.uuid4()), "kind": "contact", "id": item, "base_version": contact["version"], "patch": patch}
    begun = time.time() * 1000
    marek.post("/api/ops", json=op).raise_for_status()
    return page.evaluate("seen") - begun
