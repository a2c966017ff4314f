"""Hostile values in fields of every type, drawn by a real browser: in detail, history and list. What acts is a finding."""

from hashlib import sha256

from playwright.sync_api import Page

from crm_web.entities.form_field import SECTION
from crm_web.entities.form_field import SPEC as FORM_FIELD
from tests.attacks.attack import Attack

TYPES = [name for name in FORM_FIELD.field("type").options if name != SECTION]
CHOSEN = {"choice", "choices", "radio"}  # what is chosen is hostile there
PARTS = {"phone": "601 234 567 {}", "email": "jana+{}@example.cz", "url": "https://example.cz/?q={}"}
FORBIDDEN = "Content Security Policy"
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def hostile_screens(page: Page, agent, manager, values: list[str]) -> Attack:
    """Save each value as the name and in each field of a record that takes it, then look at its pages.

    `page` is the agent's phone, `agent` and `manager` ways to the API; the form is as before afterwards.
    """
    attack = Attack("hostile values act on screens")
    page.on("dialog", lambda asked: (attack.findings.append(f"dialog: {asked.message}"), asked.dismiss()))
    page.on("console", lambda said: FORBIDDEN in said.text and attack.findings.append(said.text))
    with attack.timed():
        for begin in range(0, len(values), 50):
            some = [value.encode("utf-8", "replace").decode() for value in values[begin : begin + 50]]
            fields = {name: _add(manager, name, some) for name in TYPES}
            for value in some:
                _look(page, attack, agent, fields, value)
            for each in fields.values():
                manager.op(kind="field", id=each, base_version=1, patch={"removed": {"from": "", "to": "yes"}})
    return attack


def _add(manager, type_name: str, values: list[str]) -> str:
    options = {"options": [f"gold|{values[0]}"]} if type_name in CHOSEN else {}
    return manager.make("field", form="record", title=f"Pole {type_name}", type=type_name, in_list="yes", **options)


def _look(page: Page, attack: Attack, agent, fields: dict[str, str], value: str) -> None:
    record = agent.make("record", title="Zlovolný záznam")
    taken = 0
    for name in ("title", "description", *fields):
        taken += _taken(agent, record, name, fields, value)
    attack.tries += 1
    attack.controls += taken > 0
    for address in (f"/records/{record}", f"/records/{record}/history", "/records?q=Zlovolný"):
        page.goto(address)
        page.locator("main").wait_for()
        page.evaluate(DRAWN)
        if page.evaluate("window.hit") is not None or not page.url.partition("?")[0].endswith(
            address.partition("?")[0]
        ):
            attack.findings.append(f"{address} acts on {value!r}: {page.url}")


def _taken(agent, record: str, name: str, fields: dict[str, str], value: str) -> bool:
    """Save the value, else one that it is hidden in; tell whether the field took one."""
    own = f"field_{sha256(fields[name].encode()).hexdigest()[:12]}" if name in fields else name
    tries = ("gold",) if name in CHOSEN else (value, PARTS.get(name, "{}").format(value))
    for said in tries:
        for shaped in (said, [said]):
            version = agent.read(record, "records")["version"]
            done = agent.op(kind="record", id=record, base_version=version, patch={own: {"from": None, "to": shaped}})
            if done.status_code == 200:
                return True
    return False
