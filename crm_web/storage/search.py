"""Which items a search finds: the one place with SQL that only one engine understands."""

from sqlalchemy import ColumnElement, String, TextClause, bindparam, literal_column, text
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.model import SearchEntry

TRIGRAM = 3  # characters; shorter words are looked for at the beginnings of words


def hits(session: Session, kind: str, words: list[str]) -> SelectOfScalar[str]:
    """Return a query of the ids of the items of `kind` in whose entry every one of `words` (folded) occurs."""
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    short, long = ([word for word in words if (len(word) < TRIGRAM) is is_short] for is_short in (True, False))
    found = select(SearchEntry.item_id).where(*[_has(f" {word}") for word in short])
    if is_sqlite and long:
        return found.where(col(SearchEntry.id).in_(_shadows(long)), kind == _KIND_UNINDEXED)
    return found.where(*[_has(word) for word in long], SearchEntry.kind == kind)


def occurs(text: str, word: str) -> bool:
    """Tell what `hits` asks of each word and entry, of a single text."""
    return (f" {word}" if len(word) < TRIGRAM else word) in text


# SQLite would rather read all entries of the kind than the few that the trigrams found; a plus keeps it from that.
_KIND_UNINDEXED: ColumnElement[str] = literal_column("+search_entry.kind", String)


def _shadows(words: list[str]) -> TextClause:
    query = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
    shadows = text("SELECT rowid FROM search_shadow WHERE search_shadow MATCH :query")
    return shadows.bindparams(bindparam("query", query, unique=True))  # several searches may stand in one statement


def _has(part: str) -> ColumnElement[bool]:
    return col(SearchEntry.text).contains(part, autoescape=True)
