"""Invented activities: calls, e-mails, messages, comments. The first ones are Jana's, one of each type."""

from dataclasses import dataclass
from random import Random

from crm_web.demo.amounts import Amounts
from crm_web.demo.chances import chance
from crm_web.demo.contacts import contact
from crm_web.demo.ids import item_id
from crm_web.demo.moments import after, moment
from crm_web.demo.talks import TALKS
from crm_web.demo.tickets import contact_of, opened_at
from crm_web.fields import TYPES, Value

# In one round there is every type, most are calls; direction and outcome differ from round to round.
_ROUND = ("CALL", "EMAIL", "SMS", "CHAT", "COMMENT", "CUSTOM", "CALL", "EMAIL", "CALL", "CALL", "EMAIL", "SMS", "CALL")
_CALLS = (("out", "reached"), ("in", "reached"), ("out", "not_reached"), ("in", "reached"), ("out", "unknown"))
_LETTERS = (("out", "sent"), ("in", "reached"), ("out", "sent"), ("out", "not_sent"))
_WAYS = {
    "CALL": _CALLS,
    "EMAIL": _LETTERS,
    "SMS": _LETTERS,
    "CHAT": (("in", "reached"), ("out", "not_reached")),
    "COMMENT": (("internal", ""),),
    "CUSTOM": (("out", "unknown"), ("in", "reached")),
}
_COUNTERPART = {"CALL": "phone", "SMS": "phone", "EMAIL": "email"}
_JANAS = 8
_OF_THE_FIRST_RECORD = frozenset({0, 2, 4})
_TALKED = frozenset({("CALL", "reached"), ("CHAT", "reached")})


@dataclass(frozen=True)
class _About:
    contact: int
    ticket: int | None
    at: str


def activity(number: int, of: Amounts) -> dict[str, Value]:
    """Return the values of the activity with this number, where there is so much of everything."""
    by = chance("activity", number)
    type_ = _ROUND[number % len(_ROUND)]
    direction, outcome = _WAYS[type_][number // len(_ROUND) % len(_WAYS[type_])]
    about = _about(number, of, by)
    title, description, next_step = by.choice(TALKS[type_])
    return {
        "title": title,
        "type": type_,
        "direction": direction,
        "outcome": outcome,
        "counterpart": _counterpart(type_, about.contact, of),
        "started_at": about.at,
        "duration": str(by.randrange(12, 900)) if (type_, outcome) in _TALKED else "",
        "contact": item_id("contact", about.contact),
        "ticket": "" if about.ticket is None else item_id("ticket", about.ticket),
        "record": item_id("record", 0) if number in _OF_THE_FIRST_RECORD else "",
        "description": description,
        "next_step": next_step,
    }


def _about(number: int, of: Amounts, by: Random) -> _About:
    """Return whom an activity is with: every other one is about a ticket, and begins after it was opened."""
    if number < _JANAS:
        return _About(0, number % 2, after(opened_at(number % 2), by))
    if number % 2:
        return _About(by.randrange(of.contacts), None, moment(by))
    ticket = by.randrange(of.tickets)
    return _About(contact_of(ticket, of.contacts), ticket, after(opened_at(ticket), by))


def _counterpart(type_: str, number: int, of: Amounts) -> str:
    """Return the number or address on the other side as people write it, or the other side's name."""
    person = contact(number, of.companies)
    field = _COUNTERPART.get(type_)
    if field is None:
        return f"{person['first_name']} {person['last_name']}"
    return TYPES[field].show(person[field][0], "cs")
