"""Invented tickets. The first ones are Jana's."""

from crm_web.demo.categories import category_of, statuses_of
from crm_web.demo.chances import chance
from crm_web.demo.ids import item_id
from crm_web.demo.moments import after, moment
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
_PART_EACH = 9  # one ticket of so many is a part of another
_UNASSIGNED_EACH = 7
_REOPEN_AT = "2027-09-{day:02}T07:00:00Z"  # what waits goes on waiting for as long as one looks at the demo
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
    said = dict(JANAS[number]) if number < len(JANAS) else _invented(number)
    category, parent = category_of(number), parent_of(number)
    return {
        **said,
        "contact": item_id("contact", contact_of(number, contacts)),
        "category": "" if category is None else item_id("category", category),
        "statuses": statuses_of(number, str(said["stage"])),
        "parent": "" if parent is None else item_id("ticket", parent),
        "reopen_at": _REOPEN_AT.format(day=1 + number % 28) if said["stage"] == "WAIT" and number % 3 else "",
        **({"owner": ""} if number % _UNASSIGNED_EACH == _UNASSIGNED_EACH - 1 else {}),
    }


def _invented(number: int) -> dict[str, Value]:
    by = chance("ticket", number)
    return {
        "title": by.choice(_TITLES),
        "stage": "OPEN" if parent_of(number) is not None else _STAGES[number % len(_STAGES)],
        "priority": by.choice(_PRIORITIES),
        "opened_at": opened_at(number),
        "description": by.choice(_DESCRIPTIONS),
    }


def parent_of(number: int) -> int | None:
    """Return the number of the ticket of which this one is a part, if it is one; the first such is a part of Jana's."""
    return number - len(JANAS) if number % _PART_EACH == len(JANAS) else None


def contact_of(number: int, contacts: int) -> int:
    """Return the number of the contact whose ticket it is; a part is with the contact of the whole."""
    parent = parent_of(number)
    if parent is not None:
        return contact_of(parent, contacts)
    return 0 if number < len(JANAS) else chance("ticket of", number).randrange(contacts)


def opened_at(number: int) -> str:
    """Return when the ticket was opened: a part after the whole."""
    parent = parent_of(number)
    if parent is not None:
        return after(opened_at(parent), chance("opened", number))
    return str(JANAS[number]["opened_at"]) if number < len(JANAS) else moment(chance("opened", number))
