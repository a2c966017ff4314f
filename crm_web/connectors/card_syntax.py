"""The syntax of one card, parsed by vobject: the one file that knows the library (it has no types)."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections.abc import Iterator
from typing import Any, NamedTuple

import vobject
from vobject.base import VObjectError
from vobject.vcard import ADDRESS_ORDER, NAME_ORDER

from crm_web.connectors.card import Card
from crm_web.errors import Invalid

_SET_BY_US = frozenset({"VERSION", "PROFILE"})
_ORDER = {"N": NAME_ORDER, "ADR": ADDRESS_ORDER}
# What vobject and the libraries below it raise for lines that no standard knows.
_REFUSALS = (VObjectError, ValueError, LookupError, TypeError, AttributeError)


class Property(NamedTuple):
    """A property: one text, or the components that RFC 6350 gives it (N, ADR, ORG). `group` joins it to its label."""

    name: str
    group: str
    parts: list[str]

    @property
    def text(self) -> str:
        """The value in one text."""
        return ", ".join(filter(None, self.parts))


def parsed(card: Card) -> list[Property]:
    """Return the properties in their order. Raises Invalid for a card that vobject refuses."""
    strict = [line.strict() for line in card.lines if line.name not in _SET_BY_US]
    text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *strict, "END:VCARD", ""])
    try:
        return list(_properties(vobject.readOne(text)))
    except _REFUSALS as error:
        raise Invalid("import.broken_card") from error


def _properties(component: Any) -> Iterator[Property]:
    for line in component.lines():
        order = _ORDER.get(line.name)
        value = [getattr(line.value, part) for part in order] if order else line.value
        parts: list[Any] = value if isinstance(value, list) else [value]
        yield Property(line.name, line.group or "", [_joined(part) for part in parts])


def _joined(part: Any) -> str:
    """Return a component as text; one with several values comes as a list."""
    return (" ".join(part) if isinstance(part, list) else part).strip()
