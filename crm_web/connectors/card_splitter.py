"""An address book split into cards, before any of them is parsed: a broken card must not take the next with it."""

import re
from collections.abc import Iterable, Iterator

from crm_web.connectors.card import MAX_CARD, MAX_DEPTH, MAX_LINE, MAX_PROPERTIES, Card
from crm_web.connectors.card_line import CardLine, begun
from crm_web.connectors.charset import decoded
from crm_web.connectors.entry import shortened
from crm_web.connectors.lines import KIB, Line

_BOUNDARY = re.compile(rb"(BEGIN|END):\s*VCARD\s*", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*(BEGIN:\s*VCARD)?\s*", re.IGNORECASE)
_NOTHING = b" \t\0\x1a"  # old programs end or fill a file with these


def cards(lines: Iterable[Line]) -> Iterator[Card]:
    """Yield every card in its order, the broken ones with their error."""
    splitter = _Splitter()
    for line in lines:
        if finished := splitter.take(line):
            yield finished
    if finished := splitter.finish():
        yield finished


class _Splitter:
    def __init__(self) -> None:
        self._open: list[Card] = []  # the card, and inside it the cards that it holds
        self._too_deep = 0
        self._agent_announced = False
        self._last: CardLine | None = None
        self._number = 0

    def take(self, line: Line) -> Card | None:
        """Add a line; return the card that it ends, if it ends one."""
        boundary = _BOUNDARY.fullmatch(line.text)
        if boundary:
            self._last = None
            return self._begin() if boundary[1].upper() == b"BEGIN" else self._end(line)
        if self._open or line.text.strip(_NOTHING):
            self._inside(line)
        return None

    def finish(self) -> Card | None:
        """Return the card that is still open: its end is missing."""
        if not self._open:
            return None
        card = self._open[0]
        card.fail("import.no_end")
        self._open, self._too_deep, self._agent_announced = [], 0, False
        return card

    def _begin(self) -> Card | None:
        if self._agent_announced and self._open:
            self._begin_inside()
            return None
        unfinished = self.finish()
        self._open_card()
        return unfinished

    def _begin_inside(self) -> None:
        self._agent_announced = False
        if self._too_deep or len(self._open) == MAX_DEPTH:
            self._too_deep += 1
            self._open[0].fail("import.too_deep", limit=MAX_DEPTH)
            return
        agent = Card(self._number)
        self._open[-1].agents.append(agent)
        self._open.append(agent)

    def _end(self, line: Line) -> Card | None:
        if self._too_deep:
            self._too_deep -= 1
            return None
        if not self._open:
            self._open_text(line)
        ended = self._open.pop()
        return None if self._open else ended

    def _open_card(self) -> Card:
        self._number += 1
        self._open.append(Card(self._number))
        return self._open[0]

    def _open_text(self, line: Line) -> None:
        """Take text outside of any card for a card without a beginning: nothing is passed over in silence."""
        self._open_card().fail("import.no_begin", line=line.number, text=shortened(decoded(line.text)))

    def _inside(self, line: Line) -> None:
        if not self._open:
            self._open_text(line)
        root = self._open[0]
        root.size += line.size
        if root.size > MAX_CARD:
            root.fail("import.card_too_large", limit=MAX_CARD // KIB)
        if agent := _AGENT.fullmatch(line.text):
            self._last = None
            self._agent_announced = True
            if agent[1]:
                self._begin()
        else:
            self._keep(root, line)

    def _keep(self, root: Card, line: Line) -> None:
        if not line.text.strip() and not (self._last and self._last.takes_spaces(line.text)):
            self._last = None
        elif self._last and self._last.takes(line.text):
            self._last.add(line.text)
            self._check(root, self._last, line.size)
        else:
            self._agent_announced = False
            self._start(root, line)

    def _start(self, root: Card, line: Line) -> None:
        self._last = begun(line.number, line.text)
        root.count += 1
        if self._last is None or self._last.name in {"BEGIN", "END"}:
            root.fail("import.broken_line", line=line.number, text=shortened(decoded(line.text)))
        elif root.count > MAX_PROPERTIES:
            root.fail("import.too_many_properties", limit=MAX_PROPERTIES)
        else:
            self._check(root, self._last, line.size)
            if not self._too_deep and not self._last.is_binary:
                self._open[-1].lines.append(self._last)

    def _check(self, root: Card, last: CardLine, size: int) -> None:
        """Keep nothing more of a line that is over its limit, nor of a card that is left out for its size."""
        if not last.is_binary and max(size, len(last.value)) > MAX_LINE:
            root.fail("import.line_too_long", line=last.number, limit=MAX_LINE // KIB)
        if root.error and len(last.value) > KIB:
            del last.value[KIB:]
