"""One card of an address book, unparsed, and how large it may be (no card costs more memory than these limits)."""

from dataclasses import dataclass, field

from crm_web.connectors.card_line import CardLine
from crm_web.connectors.lines import KIB
from crm_web.errors import CrmError, Invalid

MAX_CARD = 1024 * KIB  # bytes as they are in the file, pictures included
MAX_LINE = 64 * KIB  # of a property put together; pictures are not kept and may be longer
MAX_PROPERTIES = 500
MAX_DEPTH = 4


@dataclass
class Card:
    """A card's properties and the cards inside it (AGENT). With an `error` it was left out, and `lines` may lack some."""

    number: int
    lines: list[CardLine] = field(default_factory=list[CardLine])
    agents: "list[Card]" = field(default_factory=list["Card"])
    error: CrmError | None = None
    size: int = 0
    count: int = 0

    def fail(self, key: str, **values: object) -> None:
        """Leave the card out; the first reason is the one to tell."""
        self.error = self.error or Invalid(key, **values)
