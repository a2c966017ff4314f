"""Invented records: deals, complaints, contracts. The first is about Jana and her first ticket."""

from crm_web.demo.categories import CALL_AGAIN, COMPLAINT, CONTRACT, DEAL, NEW, OFFERED, REFUSED, SOLVED
from crm_web.demo.chances import chance
from crm_web.demo.contacts import company_of
from crm_web.demo.ids import item_id
from crm_web.demo.tickets import contact_of
from crm_web.fields import Value

_TITLES = {
    DEAL: (
        "Dodávka pneumatik na zimu", "Nové regály do skladu", "Vybavení kanceláře", "Servisní balíček na dva roky", "Website redesign",
        "Pilot for ten agents", "Výměna oken, 2. etapa", "Obnova tiskáren", "Dárkové koše pro zákazníky",
    ),
    COMPLAINT: (
        "Reklamace brzdových kotoučů", "Poškozená zásilka skla", "Vadná šarže mouky", "Wrong size delivered", "Hlučný kompresor",
        "Zatékání po opravě střechy",
    ),
    CONTRACT: (
        "Rámcová smlouva 2026", "Smlouva o úklidu", "Dodatek č. 2 k nájmu", "Maintenance contract", "Smlouva o přepravě",
        "Pojištění vozového parku",
    ),
}  # fmt: skip
_TYPES = (COMPLAINT, DEAL, CONTRACT, DEAL)
_STATUSES = (NEW, OFFERED, SOLVED, REFUSED, CALL_AGAIN)
_OPEN = frozenset({NEW, OFFERED, CALL_AGAIN})
_DESCRIPTIONS = (
    "",
    "",
    "Rozhodnutí do konce čtvrtletí.",
    "Nabídka odeslána, čekáme.",
    "Needs a signature of both sides.",
    "Sleva 5 % schválena.",
)
_CONTACT_SHARE = 0.8
_NEXT_CALL = "2026-12-{day:02}T08:30:00Z"


def record(number: int, contacts: int, companies: int) -> dict[str, Value]:
    """Return the values of the record with this number, where there are so many contacts and companies."""
    by = chance("record", number)
    type_ = _TYPES[number % len(_TYPES)]
    status = _STATUSES[number // len(_TYPES) % len(_STATUSES)]
    contact = contact_of(0, contacts) if number == 0 else by.randrange(contacts)
    company = company_of(contact, companies)
    return {
        "title": _TITLES[type_][0] if number == 0 else by.choice(_TITLES[type_]),
        "type": item_id("record_type", type_),
        "stage": "OPEN" if status in _OPEN else "CLOSE",
        "status": item_id("status", status),
        "next_call": _NEXT_CALL.format(day=1 + number % 28) if status == CALL_AGAIN else "",
        "company": item_id("company", by.randrange(companies) if company is None else company),
        "contact": item_id("contact", contact) if number == 0 or by.random() < _CONTACT_SHARE else "",
        "ticket": item_id("ticket", 0) if number == 0 else "",
        "description": by.choice(_DESCRIPTIONS),
    }
