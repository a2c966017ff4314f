"""By what an item is found: the words of its searched fields, and the words of what is looked for."""

from collections.abc import Mapping

from sqlmodel import Session, select

from crm_web.entities import EntitySpec
from crm_web.fields.field_type import Value
from crm_web.fields.phone import query_digits
from crm_web.i18n.folding import fold
from crm_web.model import SearchEntry

_MARKS = ".,;:!?()[]\"'"  # around a word they are neither saved nor looked for: "Novák, Jan"
_LONGEST_QUERY = 200  # characters; what is typed beyond narrows nothing
MOST_WORDS = 12


def refresh(session: Session, spec: EntitySpec, item_id: str, values: Mapping[str, Value]) -> None:
    """Bring the item's entry up to date with its values."""
    text = entry_text(spec, values)
    of_item = select(SearchEntry).where(SearchEntry.kind == spec.kind, SearchEntry.item_id == item_id)
    entry = session.exec(of_item).first() or SearchEntry(kind=spec.kind, item_id=item_id)
    if entry.text != text or entry.id is None:
        entry.text = text
        session.add(entry)


def entry_text(spec: EntitySpec, values: Mapping[str, Value]) -> str:
    """Return the folded words of all searched fields, each once and after a space."""
    folded = " ".join(field.type.search_words(values[field.name]) for field in spec.fields if field.searched)
    return "".join(f" {word}" for word in words(folded))


def query_alternatives(query: str) -> list[list[str]]:
    """Return the folded words of what was typed, all of which an item has to have; none where nothing is looked for.

    What looks like a number is looked for by its digits, in any usual format, or else as it stands: "2024/15" is in a
    title. As one phrase, or the groups of a number would each be found in the numbers of others.
    """
    typed = words(fold(query[:_LONGEST_QUERY]))[:MOST_WORDS]
    number = query_digits(query)
    ways = [[number], [" ".join(typed)]] if number else [typed]
    return [way for index, way in enumerate(ways) if way and way not in ways[:index]]


def words(folded: str) -> list[str]:
    """Return the words of a folded text as entries have them."""
    return list(dict.fromkeys(word.strip(_MARKS) or word for word in folded.split()))
