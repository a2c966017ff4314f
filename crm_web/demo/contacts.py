"""Invented contacts. The first is always Jana Dvořáková; her number and address are in the contract."""

import random

from crm_web.demo.chances import chance as chance_of
from crm_web.demo.ids import item_id
from crm_web.demo.names import DESCRIPTIONS, ENGLISH, MEN, NOTES, SURNAMES, WOMEN
from crm_web.demo.places import address, english_address
from crm_web.fields import Value
from crm_web.i18n.folding import fold

JANA: dict[str, Value] = {
    "first_name": "Jana",
    "last_name": "Dvořáková",
    "company": item_id("company", 0),
    "phone": ["+420601234567"],
    "email": ["jana.dvorakova@example.cz"],
    "address": "Šípková 77/3\n991 14 Dolní Vymyšlená",
    "description": "Vedoucí nákupu",
    "note": "Preferuje hovory dopoledne.",
}
ENGLISH_SHARE = 0.12
SECOND_ENTRY_SHARE = 0.25
COMPANY_SHARE = 0.7
ADDRESS_SHARE = 0.6


def contact(number: int, companies: int) -> dict[str, Value]:
    """Return the values of the contact with this number, where there are so many companies."""
    if number == 0:
        return dict(JANA)
    invented = _contact(random.Random(number), number)  # noqa: S311  invented people need no cryptography
    chance = chance_of("contact", number)
    of_english = english_address if "+44" in invented["phone"][0] else address
    company = company_of(number, companies)
    return {
        **invented,
        "company": "" if company is None else item_id("company", company),
        "address": of_english(chance) if chance.random() < ADDRESS_SHARE else "",
    }


def company_of(number: int, companies: int) -> int | None:
    """Return the number of the company to which a contact belongs, or None."""
    chance = chance_of("belongs", number)
    belongs = chance.random() < COMPANY_SHARE
    return 0 if number == 0 else chance.randrange(companies) if belongs else None


def _contact(chance: random.Random, number: int) -> dict[str, Value]:
    english = chance.random() < ENGLISH_SHARE
    first, last = chance.choice(ENGLISH).split(" ", 1) if english else _czech(chance)
    box = f"{fold(first)}.{fold(last)}".replace("'", "").replace(" ", "")
    phones = [f"+447700900{number % 1000:03d}" if english else f"+42077{number % 10_000_000:07d}"]
    if chance.random() < SECOND_ENTRY_SHARE:
        phones.append(f"+42022{(number * 7919) % 10_000_000:07d}")
    return {
        "first_name": first,
        "last_name": last,
        "phone": list(phones),
        "email": [f"{box}{number}@example.{'org' if english else 'cz'}"],
        "description": chance.choice(DESCRIPTIONS),
        "note": chance.choice(NOTES),
    }


def _czech(chance: random.Random) -> tuple[str, str]:
    his, hers = chance.choice(SURNAMES)
    hers_first = chance.choice([name for name in WOMEN if [name, hers] != [JANA["first_name"], JANA["last_name"]]])
    return (hers_first, hers) if chance.random() < 1 / 2 else (chance.choice(MEN), his)
