"""Invented companies. The first is always Autodílna Novák s.r.o., to which Jana Dvořáková belongs."""

import re

from crm_web.demo.chances import chance
from crm_web.demo.places import address, english_address
from crm_web.fields import Value
from crm_web.i18n.folding import fold

NOVAK: dict[str, Value] = {
    "title": "Autodílna Novák s.r.o.",
    "phone": ["+420381234500"],
    "email": ["dilna@example.cz"],
    "address": "Průmyslová 1204/7\n991 12 Horní Vymyšlená",
    "description": "Opravy osobních a užitkových vozů",
    "note": "Příjem zakázek 7–15 hodin.\nFakturuje se čtrnáct dní po předání vozu.",
    "sla": "120",
}
ENGLISH_EACH = 8  # one company of so many is English
_TRADES = (
    "Autodílna", "Pekařství", "Stavebniny", "Účetnictví", "Železářství", "Truhlářství", "Květinářství", "Zámečnictví", "Lékárna",
    "Řeznictví", "Tiskárna", "Pneuservis", "Čalounictví", "Elektroinstalace", "Zahradnictví", "Dopravní služby", "Cukrárna",
    "Penzion", "Knihkupectví", "Realitní kancelář", "Sklenářství", "Zubní laboratoř", "Úklidové služby", "Výtahy", "Střechy",
)  # fmt: skip
_NAMES = (
    "Novák", "Svoboda", "Říha a synové", "Šťastný", "Černý", "U Zlatého lva", "Dvořák & Žák", "Kučera", "Na Růžku", "Chvátal",
    "Pod Věží", "Hájek", "Ďurica", "Ouřada", "Němec a dcery", "U Tří čápů", "Pokorný", "Ťoupal", "Šimek", "Horák", "Ježek", "Žofín",
    "Vysočina", "Posázaví", "Řezníček", "Úlehla", "Cibulka", "Bílá labuť", "Morava", "Čermák", "Zeman", "Urban", "U Lípy", "Pokrok",
    "Svornost", "Jiskra", "Veselý", "Ábel", "Jih", "Sever", "Západ", "Východ", "Haná", "Šumava", "Beskyd", "Slavia Plus", "Třešeň",
    "Orlice", "Blaník", "Radost", "Kopřiva", "Mlýn", "Sádlo", "Vrána", "Kavka", "Sýkora", "Čížek", "Špaček", "Holub", "Straka",
    "Krkavec", "Datel", "Rorýs", "Vlaštovka", "Slavík", "Konipas", "Ledňáček", "Brhlík", "Zvonek", "Pěnkava", "Stehlík", "Křepelka",
    "Bažant", "Tetřev", "Výr", "Káně", "Jestřáb", "Sokol", "Raroh", "Poštolka", "Moták",
)  # fmt: skip
_FORMS = ("s.r.o.", "s.r.o.", "s.r.o.", "a.s.", "spol. s r.o.", "v.o.s.", "k.s.", "družstvo")
_ENGLISH_FIRST = (
    "Harrow", "Finch", "Copper", "Blue Door", "Northgate", "Ashdown", "Silver Oak", "Redbrick", "Kestrel", "Marlow", "Pinewood",
    "Stonebridge", "Fairweather", "Greyhound", "Lantern", "Quayside",
)  # fmt: skip
_ENGLISH_SECOND = (
    "Logistics Ltd", "Bakery Ltd", "Garage", "Printing Co.", "& Sons Ltd", "Software Ltd", "Foods plc", "Interiors", "Dental Lab",
    "Solicitors", "Roofing", "Travel", "Books", "Cleaning Ltd", "Lifts Ltd", "Estates",
)  # fmt: skip
_DESCRIPTIONS = (
    "",
    "Klient od roku 2019",
    "Rámcová smlouva",
    "Dodavatel",
    "Velkoobchod",
    "Rodinný podnik",
    "Smlouva na dobu určitou",
)
_NOTES = (
    "",
    "",
    "",
    "Objednávky jen písemně.",
    "Vrátnice do 18 hodin.\nParkování ve dvoře.",
    "Invoices to the accounts address.",
)


def company(number: int) -> dict[str, Value]:
    """Return the values of the company with this number; no two of the first two thousand have one title."""
    if number == 0:
        return dict(NOVAK)
    by, english = chance("company", number), number % ENGLISH_EACH == ENGLISH_EACH - 1
    title = _english_title(number // ENGLISH_EACH) if english else _title(number)
    box = ".".join(re.findall(r"[a-z]+", fold(title))[:2])
    return {
        "title": title,
        "phone": [f"+447700901{number % 1000:03}" if english else f"+42038{number * 4801 % 10_000_000:07}"],
        "email": [f"{box}{number}@example.{'org' if english else 'cz'}"],
        "address": english_address(by) if english else address(by),
        "description": by.choice(_DESCRIPTIONS),
        "note": by.choice(_NOTES),
    }


def _title(number: int) -> str:
    round_, trade = divmod(number, len(_TRADES))
    return f"{_TRADES[trade]} {_NAMES[(round_ + trade) % len(_NAMES)]} {_FORMS[number % len(_FORMS)]}"


def _english_title(number: int) -> str:
    round_, first = divmod(number, len(_ENGLISH_FIRST))
    return f"{_ENGLISH_FIRST[first]} {_ENGLISH_SECOND[(round_ + first) % len(_ENGLISH_SECOND)]}"
