"""Eight hours without a network, 200 saves: all of them arrive, in their order, soon after it is back."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from playwright.sync_api import Browser, Page, expect

from tests.reliability.ledger import Ledger
from tests.reliability.screen import PATIENCE, PHONE, ContactPage, make_contact, sign_in
from tests.reliability.tally import Tally
from tests.serving import Server

LIMIT = 30  # seconds from the network's return to the last answer
HOURS = 8
CONTACTS = 4


def hours_offline(browser: Browser, server: Server, saves: int) -> Tally:
    tally, ledger = Tally(f"{HOURS} h offline with {saves} ops, then online", rounds=1, limit=LIMIT), Ledger()
    names = {make_contact(server, name): name for name in (f"Aa {uuid.uuid4().hex}" for _ in range(CONTACTS))}
    with tally.timed(), _phone(browser, server) as page:
        expect(page.get_by_role("link", name=[*names.values()][-1])).to_be_visible()
        page.wait_for_load_state("networkidle")  # what is in sight is fetched ahead
        page.context.set_offline(True)
        for item_id, name in names.items():
            row = page.get_by_role("link", name=name)
            expect(row).to_be_visible(timeout=PATIENCE)  # or what is on the screen instead is told
            row.tap(timeout=PATIENCE)
            contact = ContactPage(page, item_id)
            for number in range(saves // CONTACTS):
                _save(contact, f"{number}", ledger)
                page.clock.fast_forward(HOURS * 3_600_000 // saves)
            if item_id != [*names][-1]:
                page.get_by_role("link", name="Back", exact=True).tap()
        tally.measured.append(_return(contact))
    tally.findings, tally.acknowledged = ledger.audited(server.data), ledger.count()
    return tally


@contextmanager
def _phone(browser: Browser, server: Server) -> Iterator[Page]:
    """Give a phone with a clock that can be put forward, at the list of contacts."""
    context = browser.new_context(**PHONE)
    sign_in(context, server.url)
    page = context.new_page()
    page.clock.install()
    page.goto(f"{server.url}/contacts")
    yield page
    context.close()


def _save(contact: ContactPage, text: str, ledger: Ledger) -> None:
    contact.fill("note", text)
    contact.tap_save()
    expect(contact.main).to_have_attribute("data-saved", "queued")
    ledger.save(contact.item_id, "note", text)


def _return(contact: ContactPage) -> float:
    """Return how many seconds after the network the last save was answered; the outbox keeps their order."""
    begun = monotonic()
    contact.page.context.set_offline(False)
    contact.wait_until_saved()
    return monotonic() - begun
