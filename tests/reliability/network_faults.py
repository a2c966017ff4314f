"""Three agents edit in Chromium, each on a line with faults: the database equals the model."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from random import Random

from playwright.sync_api import Browser

from tests.reliability.fault import FAULTS, Fault, cut_answer, cut_request
from tests.reliability.faulty_line import FaultyLine
from tests.reliability.ledger import Ledger
from tests.reliability.screen import PHONE, ContactPage, make_contact, sign_in
from tests.reliability.tally import Tally
from tests.serving import Server

AGENTS = {"eva": "note", "marek": "address", "admin": "description"}  # each has a field of their own at every contact
CONTACTS = 2
CUT_WITHIN = 400  # bytes; a browser's request and the answer are longer


@dataclass
class Agent:
    """One agent's phone: its line, and the field that only they fill in."""

    line: FaultyLine
    contact: ContactPage
    field: str


def network_faults(browser: Browser, server: Server, edits: int, faults: int, seed: int = 1) -> Tally:
    """Spread so many `faults` over so many `edits`, as evenly as can be."""
    tally, ledger = Tally("network faults between Chromium and server, 3 agents"), Ledger()
    coming = _faults(Random(seed))  # noqa: S311  a seed repeats the run
    with tally.timed(), ExitStack() as ends:
        agents = [_agent(browser, server, login, ends) for login in AGENTS]
        ids = [make_contact(server, f"Přerušená {number}") for number in range(CONTACTS)]
        for first in range(0, edits, len(agents)):
            together = dict(zip(range(first, edits), agents, strict=False))
            for number, agent in together.items():
                share = (number + 1) * faults // edits - number * faults // edits
                agent.line.coming.extend(islice(coming, share))
                _save(agent, ids[first % CONTACTS], f"{number}: {agent.field}")
            for number, agent in together.items():
                agent.contact.wait_until_saved()
                ledger.save(agent.contact.item_id, agent.field, f"{number}: {agent.field}")
        tally.rounds = sum(len(agent.line.struck) for agent in agents)
    tally.findings, tally.acknowledged = ledger.audited(server.data), ledger.count()
    return tally


def _faults(chance: Random) -> Iterator[Fault]:
    """Every fault once, in any order, again and again; cuts are at another byte each time."""
    while True:
        cuts = [cut(chance.randrange(CUT_WITHIN)) for cut in (cut_request, cut_answer)]
        yield from chance.sample([*FAULTS, *cuts], len(FAULTS) + len(cuts))


def _agent(browser: Browser, server: Server, login: str, ends: ExitStack) -> Agent:
    line = ends.enter_context(FaultyLine(server.port))
    context = browser.new_context(**PHONE)
    ends.callback(context.close)
    sign_in(context, line.url, login)
    return Agent(line, ContactPage(context.new_page(), ""), AGENTS[login])


def _save(agent: Agent, item_id: str, text: str) -> None:
    if agent.contact.item_id != item_id:
        agent.contact = ContactPage(agent.contact.page, item_id).open(agent.line.url)
    agent.contact.fill(agent.field, text)
    agent.contact.tap_save()
