"""kill -9 of Chromium after a keystroke: on the same profile, text older than a second is there, and red."""

import os
import re
import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic

from playwright.sync_api import BrowserContext, BrowserType, Error, expect

from tests import browser as chromium
from tests.reliability.findings import Findings
from tests.reliability.ledger import Ledger
from tests.reliability.screen import PHONE, ContactPage, make_contact, sign_in
from tests.reliability.tally import Tally
from tests.serving import Server

SAFE = 1.0  # seconds after which a keystroke has to outlive anything
LONGEST = 3_000  # ms from the last keystroke to the kill
KEY = 150  # ms, at most, between two keystrokes
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass
class Typed:
    """What stood in the field `before`, what was typed over it, how much of that was older than a second; if Save was tapped."""

    before: str = ""
    text: str = ""
    safe: int = 0
    tapped: bool = False

    def allowed(self) -> list[str]:
        """Return what may come back: all that was safe, and what was typed after it or not."""
        began = [self.text[:length] for length in range(max(self.safe, 1), len(self.text) + 1)]
        return began if self.safe else [self.before, *began]


def kill_browser(browser_type: BrowserType, server: Server, folder: Path, kills: int, seed: int = 1) -> Tally:
    tally, ledger, typed = Tally("kill -9 of Chromium 0 to 3,000 ms after a keystroke"), Ledger(), Typed()
    item_id = make_contact(server, "Rozepsaná")
    with tally.timed():
        for number in range(kills + 1):
            context = _launch(browser_type, server, folder)
            contact = ContactPage(context.new_page(), item_id).open(server.url)
            tally.findings += _found(contact, typed, ledger)
            if number < kills:
                typed = _type_and_kill(contact, folder, Random(f"{seed}/{number}"))  # noqa: S311  repeatable
                tally.rounds += 1
            with suppress(Error):
                context.close()
    tally.findings += ledger.audited(server.data)
    tally.acknowledged = ledger.count()
    return tally


def _launch(browser_type: BrowserType, server: Server, profile: Path) -> BrowserContext:
    started = {"executable_path": chromium.find(), "args": chromium.ARGUMENTS}
    context = browser_type.launch_persistent_context(profile, **PHONE, **started)
    sign_in(context, server.url)  # Chromium writes cookies only now and then
    return context


def _found(contact: ContactPage, typed: Typed, ledger: Ledger) -> Findings:
    """Look at what came back, then save it."""
    findings, shown = Findings(), _shown(contact, typed)
    if shown not in typed.allowed():
        findings.lost.append(f"of {typed.text!r} {typed.text[: typed.safe]!r} was safe; there is {shown!r}")
    if shown != typed.before and not typed.tapped and not contact.is_red("note"):
        findings.lost.append(f"{shown!r} came back, and is not red")
    if contact.is_red("note"):
        contact.tap_save()
    contact.wait_until_saved()
    if shown != typed.before:
        ledger.save(contact.item_id, "note", shown)
    return findings


def _shown(contact: ContactPage, typed: Typed) -> str:
    """Return what the field shows once the page has read the disk, and asked the server."""
    kept, note = contact.on_disk("note"), contact.field("note")
    if kept is not None:
        expect(note).to_have_value(kept)
        return kept
    with suppress(AssertionError):
        expect(note).to_have_value(re.compile("|".join(f"^{re.escape(text)}$" for text in typed.allowed())))
    return note.input_value()


def _type_and_kill(contact: ContactPage, profile: Path, chance: Random) -> Typed:
    text = "".join(chance.choices(LETTERS, k=14))
    before, at = contact.field("note").input_value(), []
    contact.field("note").select_text()
    for key in text:
        contact.page.keyboard.type(key)
        at.append(monotonic())
        contact.page.wait_for_timeout(chance.uniform(0, KEY))
    tapped = chance.random() < 0.3
    wait = chance.uniform(0, LONGEST)
    if tapped:
        contact.tap_save()
    contact.page.wait_for_timeout(wait)
    killed = monotonic()
    _kill(profile)
    return Typed(before, text, sum(killed - moment > SAFE for moment in at), tapped)


def _kill(profile: Path) -> None:
    """Kill the Chromium that works in this folder, all its processes: its lock names the first of their group."""
    pid = int((profile / "SingletonLock").readlink().name.rpartition("-")[2])
    group = os.getpgid(pid)
    assert group != os.getpgid(0)
    os.killpg(group, signal.SIGKILL)
