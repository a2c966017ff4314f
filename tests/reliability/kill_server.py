"""kill -9 of the whole server while a page saves: the page's outbox delivers, exactly once."""

from pathlib import Path
from random import Random

from playwright.sync_api import Browser

from tests.reliability.ledger import Ledger
from tests.reliability.screen import PHONE, ContactPage, make_contact, sign_in
from tests.reliability.tally import Tally
from tests.serving import Server

LONGEST = 300  # ms from the tap on Save to the kill


def kill_server(browser: Browser, folder: Path, kills: int, seed: int = 1) -> Tally:
    tally, ledger = Tally("kill -9 of the whole server in mid-save, driven through the page"), Ledger()
    with tally.timed(), Server(folder / "data", "--demo", "20") as server:
        context = browser.new_context(**PHONE)
        sign_in(context, server.url)
        contact = ContactPage(context.new_page(), make_contact(server, "Zabitá")).open(server.url)
        for number in range(kills):
            chance = Random(f"{seed}/{number}")  # noqa: S311  a seed repeats the run
            _save(contact, f"{number}: {chance.getrandbits(32):x}", chance.uniform(0, LONGEST), server, ledger)
            tally.rounds += 1
            tally.findings += ledger.audited(server.data)
        context.close()
    tally.acknowledged = ledger.count()
    return tally


def _save(contact: ContactPage, text: str, wait: float, server: Server, ledger: Ledger) -> None:
    contact.fill("note", text)
    contact.tap_save()
    contact.page.wait_for_timeout(wait)
    server.kill()
    server.stop()
    server.start()
    contact.wait_until_saved()
    ledger.save(contact.item_id, "note", text)
