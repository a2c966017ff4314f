"""The categories of the demo's tickets, the types of its records, and the statuses that both can have."""

from crm_web.demo.ids import item_id
from crm_web.fields import Value

CATEGORIES: tuple[dict[str, Value], ...] = (
    {
        "title": "Reklamace",
        "sla": "240",
        "hours": "Mo-Fr 09:00-17:00",
        "zone": "Europe/Prague",
        "status_required": "close",
        "closed_children": "yes",
        "description": "Ozvat se do čtyř pracovních hodin",
    },
    {
        "title": "Technická podpora",
        "sla": "480",
        "hours": "Mo-Fr 07:00-19:00; Sa 09:00-13:00",
        "zone": "Europe/Prague",
        "status_required": "never",
        "many_statuses": "yes",
        "first_card": "activities",
    },
    {"title": "Fakturace", "zone": "Europe/Prague", "status_required": "never", "description": "Bez slíbené lhůty"},
    {
        "title": "Customer care",
        "sla": "1440",
        "hours": "Mo-Fr 08:30-12:00,13:00-17:30",
        "zone": "Europe/London",
        "status_required": "always",
        "many_statuses": "yes",
    },
)
SOLVED, REFUSED, WITH_CUSTOMER, IN_WORK = range(4)
STATUSES: tuple[dict[str, Value], ...] = (
    {"title": "Vyřešeno", "kinds": ["record", "ticket"], "colour": "green"},
    {"title": "Zamítnuto", "kinds": ["record", "ticket"], "colour": "red"},
    {"title": "Čeká na zákazníka", "kinds": ["ticket"], "colour": "orange"},
    {"title": "Řeší technik", "kinds": ["ticket"], "colour": "blue", "validation": "yes"},
    {"title": "Nový", "kinds": ["record"], "colour": "blue"},
    {"title": "Nabídka odeslána", "kinds": ["record"], "colour": "orange", "validation": "yes"},
    {"title": "Zavolat znovu", "kinds": ["record"], "colour": "orange", "nextcall": "yes"},
)
NEW, OFFERED, CALL_AGAIN = 4, 5, 6
DEAL, COMPLAINT, CONTRACT = range(3)
RECORD_TYPES: tuple[dict[str, Value], ...] = (
    {"title": "Zakázka", "first_card": "activities", "description": "Od poptávky po fakturu"},
    {"title": "Reklamace", "description": "Oprávněná i neoprávněná"},
    {"title": "Smlouva", "first_card": "attachments"},
)
_BY_STAGE = {"OPEN": IN_WORK, "WAIT": WITH_CUSTOMER, "CLOSE": SOLVED, "ARCHIVE": REFUSED}


def category_of(number: int) -> int | None:
    """Return the number of the category of a ticket; every fifth has none."""
    return None if number % 5 == len(CATEGORIES) else number % 5


def statuses_of(number: int, stage: str) -> list[str]:
    """Return the ids of a ticket's statuses: one that fits its stage, where its category asks for one or may have some."""
    category = category_of(number)
    asked = category is not None and CATEGORIES[category]["status_required"] != "never"
    return [item_id("status", _BY_STAGE[stage])] if asked or number % 2 else []
