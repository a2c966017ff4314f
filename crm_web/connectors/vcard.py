"""Persons out of a vCard file, as phones and mail programs write it: 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350)."""

from collections.abc import Iterator

from crm_web.connectors.card import MAX_LINE, Card
from crm_web.connectors.card_entry import assistant, entry_of, uid
from crm_web.connectors.card_splitter import cards
from crm_web.connectors.card_syntax import parsed
from crm_web.connectors.entry import Entry, contact_values, known_as
from crm_web.connectors.lines import Readable, Source, lines
from crm_web.connectors.person import Fault, Person, Place
from crm_web.errors import CrmError, Invalid

MAX_CARDS = 100_000


def read_cards(stream: Readable, language: str = "en") -> Iterator[Person | Fault]:
    """Yield a Person or a Fault for each card. `language` is that of the words added to notes ("Address: …")."""
    source = Source(stream)
    number = 0
    for number, card in enumerate(cards(lines(source, MAX_LINE + 1)), 1):
        if number > MAX_CARDS:
            yield Fault(Place("import.file"), Invalid("import.too_many_cards", limit=MAX_CARDS), source.count)
            return
        yield _read(card, source.count, language)
    if not number:
        yield Fault(Place("import.file"), Invalid("import.no_cards"), source.count)


def _read(card: Card, count: int, language: str) -> Person | Fault:
    name = ""
    try:
        name = _name(card)
        if card.error:
            raise card.error
        return _person(card, Place("import.card", card.number, name), count, language)
    except CrmError as error:
        return Fault(Place("import.card", card.number, name), error, count)


def _name(card: Card) -> str:
    """Return whatever names the person best, also where the card can't be parsed."""
    texts = dict.fromkeys(("FN", "N", "ORG", "TEL", "EMAIL"), "")
    texts |= {line.name: line.text() for line in reversed(card.lines) if line.name in texts}
    family, given, *_ = [*texts["N"].split(";"), ""]
    others = [texts["ORG"].split(";")[0], texts["TEL"], texts["EMAIL"]]
    return known_as(Entry(family, given, full=texts["FN"], organization=others))


def _person(card: Card, place: Place, count: int, language: str) -> Person:
    properties = parsed(card)
    entry = entry_of(properties, language)
    entry.remarks += [assistant(entry_of(parsed(agent), language), language) for agent in _agents(card)]
    return Person(place, contact_values(entry), uid(properties), count)


def _agents(card: Card) -> Iterator[Card]:
    for agent in card.agents:
        yield agent
        yield from _agents(agent)
