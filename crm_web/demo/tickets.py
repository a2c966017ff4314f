"""Invented tickets. The first ones are Jana's."""

from crm_web.demo.chances import chance
from crm_web.demo.ids import item_id
from crm_web.demo.moments import moment
from crm_web.fields import Value

JANAS: tuple[dict[str, Value], ...] = (
    {
        "title": "Reklamace brzdových kotoučů",
        "stage": "OPEN",
        "priority": "HIGH",
        "opened_at": "2026-11-16T08:12:40Z",
        "description": "Po 300 km se při brzdění chvěje volant.\nZákaznice chce výměnu do konce týdne.",
    },
    {
        "title": "Objednávka zimních pneumatik, 4 sady",
        "stage": "WAIT",
        "priority": "MEDIUM",
        "opened_at": "2026-10-29T12:40:02Z",
        "description": "Čekáme na potvrzení termínu od velkoobchodu.",
    },
    {
        "title": "Chybná částka na faktuře 2026/0418",
        "stage": "CLOSE",
        "priority": "LOW",
        "opened_at": "2026-09-08T07:05:31Z",
        "description": "Opravný doklad odeslán.",
    },
)
_STAGES = ("OPEN", "WAIT", "CLOSE", "ARCHIVE", "OPEN", "CLOSE")
_PRIORITIES = ("LOW", "MEDIUM", "MEDIUM", "HIGH", "")
_TITLES = (
    "Nejde tiskárna v přízemí", "Dotaz na stav objednávky", "Zpožděná zásilka", "Změna fakturační adresy", "Žádost o cenovou nabídku",
    "Poškozený obal při doručení", "Prodloužení smlouvy o rok", "Nesouhlasí počet kusů", "Porucha výtahu ve vchodu B",
    "Chyba v dodacím listu", "Přístup do zákaznického portálu", "Školení nových pracovníků", "Vrácení zálohy",
    "Delivery came a day late", "Question about an invoice", "Replacement part needed", "Change of the delivery address",
    "Cannot sign in to the portal", "Quote for twelve workstations", "Termín servisní prohlídky", "Stížnost na hluk při montáži",
    "Ztracený klíč od skladu", "Nefunkční čtečka karet", "Výměna kontaktní osoby",
)  # fmt: skip
_DESCRIPTIONS = (
    "", "Zákazník volal podruhé.", "Posláno na sklad, odpověď do dvou dnů.", "Domluveno telefonicky, čeká na potvrzení e-mailem.",
    "The customer sent photographs.", "Řeší kolegyně z účtárny.\nPo vyřešení zavolat.", "Viz přiložený dokument.",
)  # fmt: skip


def ticket(number: int, contacts: int) -> dict[str, Value]:
    """Return the values of the ticket with this number, where there are so many contacts."""
    contact = item_id("contact", contact_of(number, contacts))
    if number < len(JANAS):
        return {**JANAS[number], "contact": contact}
    by = chance("ticket", number)
    return {
        "title": by.choice(_TITLES),
        "stage": _STAGES[number % len(_STAGES)],
        "priority": by.choice(_PRIORITIES),
        "opened_at": opened_at(number),
        "description": by.choice(_DESCRIPTIONS),
        "contact": contact,
    }


def contact_of(number: int, contacts: int) -> int:
    """Return the number of the contact whose ticket it is."""
    return 0 if number < len(JANAS) else chance("ticket of", number).randrange(contacts)


def opened_at(number: int) -> str:
    """Return when the ticket was opened."""
    return str(JANAS[number]["opened_at"]) if number < len(JANAS) else moment(chance("opened", number))
