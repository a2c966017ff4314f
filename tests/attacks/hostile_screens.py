"""Hostile values in fields of every type, drawn by a real browser: in list, search, detail and history. What acts is a finding."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from urllib.parse import quote
from uuid import uuid4

from playwright.sync_api import Error, Page

from crm_web.entities.form_field import SECTION
from crm_web.entities.form_field import SPEC as FORM_FIELD
from crm_web.fields import TYPES as FIELD_TYPES
from tests.attacks.attack import Attack
from tests.hostile import PARTS

TYPES = [name for name in FORM_FIELD.field("type").options if name != SECTION]
CHOSEN = {"choice", "choices", "radio"}  # what is chosen is hostile there: the words of an option
LONGEST_OPTION = 150
BATCH = 50  # options of a field
FORBIDDEN = "Content Security Policy"
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def hostile_screens(
    page: Page, agent, manager, values: Sequence[str], tell: Callable[[Attack], None] = lambda _: None
) -> Attack:
    """Save each value in the name and in each field of a record that takes it, then look at its pages.

    `page` is the agent's phone, `agent` and `manager` ways to the API; the form is as before afterwards.
    `tell` hears how far it is, after each batch.
    """
    attack = Attack("hostile values act on screens")
    page.on("dialog", lambda asked: (attack.findings.append(f"dialog: {asked.message}"), asked.dismiss()))
    page.on("console", lambda said: FORBIDDEN in said.text and attack.findings.append(said.text))
    page.on("pageerror", lambda error: attack.findings.append(f"{page.url}: {error}"))
    with attack.timed():
        for begin in range(0, len(values), BATCH):
            some = [value.encode("utf-8", "replace").decode() for value in values[begin : begin + BATCH]]
            fields = {name: _add(manager, name, some) for name in TYPES}
            for number, value in enumerate(some):
                _look(page, attack, agent, _said(fields, number, value), f"Zlovolný{begin + number:04}", value)
            for each in fields.values():
                manager.op(kind="field", id=each, base_version=1, patch={"removed": {"from": "", "to": "yes"}})
            tell(attack)
    return attack


def _add(manager, type_name: str, values: list[str]) -> str:
    words = [f"o{number}|{value[:LONGEST_OPTION]}" for number, value in enumerate(values)]
    options = {"options": words} if type_name in CHOSEN else {}
    return manager.make("field", form="record", title=f"Pole {type_name}", type=type_name, in_list="yes", **options)


def _said(fields: dict[str, str], number: int, value: str) -> dict[str, list[object]]:
    """Return of each field what to try: the value, and one that it is hidden in."""
    said: dict[str, list[object]] = {"description": [value]}
    for name, field_id in fields.items():
        tries = [f"o{number}"] if name in CHOSEN else [value, PARTS.get(name, "{}").format(value)]
        own = f"field_{sha256(field_id.encode()).hexdigest()[:12]}"
        said[own] = [[each] if FIELD_TYPES[name].many else each for each in tries]
    return said


def _look(page: Page, attack: Attack, agent, said: dict[str, list[object]], name: str, value: str) -> None:
    record = _saved(agent, {"title": [f"{name} {value}", name], **said}, f"hostile-{uuid4().hex}")
    attack.tries += 1
    attack.controls += bool(record)
    if not record:
        attack.findings.append(f"nothing was taken with {value!r}")
        return
    searched = quote(value[:200])
    for address in (f"/records?q={name}", f"/records?q={searched}", f"/records/{record}", f"/records/{record}/history"):
        shown = f".row-title[href='/records/{record}']" if name in address else "main"
        attack.findings += [f"{address} {what} {value!r}: {page.url}" for what in _open(page, address, shown)]


def _open(page: Page, address: str, shown: str) -> list[str]:
    """Return what is wrong there with what was typed."""
    page.goto(address)
    try:
        page.locator(shown).wait_for()
    except Error:
        return ["stays empty with"]
    page.evaluate(DRAWN)
    return [] if page.evaluate("window.hit") is None and _is_at(page, address) else ["acts on"]


def _is_at(page: Page, address: str) -> bool:
    return page.url.partition("?")[0].endswith(address.partition("?")[0])


def _saved(agent, said: dict[str, list[object]], record: str) -> str:
    """Save a record with the first of what each field may be told that it takes; return its id, "" where nothing is taken."""
    left = {name: [*tries] for name, tries in said.items()}
    while left:
        patch = {name: {"from": None, "to": tries[0]} for name, tries in left.items()}
        done = agent.op(kind="record", id=record, base_version=None, patch=patch)
        if done.status_code == 200:
            return record
        for name in done.json()["fields"]:
            left[name].pop(0)
        left = {name: tries for name, tries in left.items() if tries}
    return ""
