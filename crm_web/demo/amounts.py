"""How much of everything belongs to a number of contacts."""

from dataclasses import dataclass

from crm_web.demo.categories import CATEGORIES, RECORD_TYPES, STATUSES


@dataclass(frozen=True)
class Amounts:
    """How many items of each kind there are. Where there is a contact at all, it is Jana with what belongs to her."""

    contacts: int
    categories: int
    statuses: int
    record_types: int
    companies: int
    records: int
    tickets: int
    activities: int
    attachments: int


def amounts(contacts: int) -> Amounts:
    """Return what goes with `contacts`, up to what is enough to look at."""
    if contacts < 1:
        return Amounts(0, 0, 0, 0, 0, 0, 0, 0, 0)
    return Amounts(
        contacts,
        categories=len(CATEGORIES),
        statuses=len(STATUSES),
        record_types=len(RECORD_TYPES),
        companies=min(max(1, contacts // 5), 2_000),
        records=min(max(1, contacts * 3 // 10), 1_000),
        tickets=min(max(3, contacts * 2 // 5), 1_500),
        activities=min(max(8, contacts * 3 // 2), 5_000),
        attachments=min(max(3, contacts // 10), 200),
    )
