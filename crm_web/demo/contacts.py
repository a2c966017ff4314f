"""Invented contacts. The first is always Jana Dvořáková; her number and address are in the contract."""

import random
from collections.abc import Iterator

from crm_web.demo.names import DESCRIPTIONS, ENGLISH, MEN, NOTES, SURNAMES, WOMEN
from crm_web.fields import Value
from crm_web.i18n.folding import fold

JANA: dict[str, Value] = {
    "first_name": "Jana",
    "last_name": "Dvořáková",
    "phone": ["+420601234567"],
    "email": ["jana.dvorakova@example.cz"],
    "description": "Vedoucí nákupu",
    "note": "Preferuje hovory dopoledne.",
}
ENGLISH_SHARE = 0.12
SECOND_ENTRY_SHARE = 0.25


def contacts(count: int) -> Iterator[dict[str, Value]]:
    """Yield the values of `count` contacts, the same ones for the same count and, from the front, for any other."""
    yield from [JANA][:count]
    for number in range(1, count):
        yield _contact(random.Random(number), number)  # noqa: S311  invented people need no cryptography


def _contact(chance: random.Random, number: int) -> dict[str, Value]:
    english = chance.random() < ENGLISH_SHARE
    first, last = chance.choice(ENGLISH).split(" ", 1) if english else _czech(chance)
    address = f"{fold(first)}.{fold(last)}".replace("'", "").replace(" ", "")
    phones = [f"+447700900{number % 1000:03d}" if english else f"+42077{number % 10_000_000:07d}"]
    if chance.random() < SECOND_ENTRY_SHARE:
        phones.append(f"+42022{(number * 7919) % 10_000_000:07d}")
    return {
        "first_name": first,
        "last_name": last,
        "phone": list(phones),
        "email": [f"{address}{number}@example.{'org' if english else 'cz'}"],
        "description": chance.choice(DESCRIPTIONS),
        "note": chance.choice(NOTES),
    }


def _czech(chance: random.Random) -> tuple[str, str]:
    his, hers = chance.choice(SURNAMES)
    hers_first = chance.choice([name for name in WOMEN if [name, hers] != [JANA["first_name"], JANA["last_name"]]])
    return (hers_first, hers) if chance.random() < 1 / 2 else (chance.choice(MEN), his)
