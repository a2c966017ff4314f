"""Which items a search finds: the one place with SQL that only one engine understands."""

from sqlalchemy import ColumnElement, and_, text
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.model import SearchEntry

TRIGRAM = 3  # characters; shorter words are looked for at the beginnings of words


def hits(session: Session, kind: str, words: list[str]) -> SelectOfScalar[str]:
    """Return a query of the ids of the items of `kind` in whose entry every one of `words` (folded) occurs."""
    entry = col(SearchEntry.text)
    found = select(SearchEntry.item_id).where(SearchEntry.kind == kind)
    for word in words:
        if len(word) < TRIGRAM:
            found = found.where(entry.like(f"% {_escaped(word)}%", escape="\\"))
    long_words = [word for word in words if len(word) >= TRIGRAM]
    return found.where(_contains(session, long_words)) if long_words else found


def _contains(session: Session, words: list[str]) -> ColumnElement[bool]:
    if session.get_bind().dialect.name == "sqlite":
        query = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
        shadow = text("SELECT rowid FROM search_shadow WHERE search_shadow MATCH :query").bindparams(query=query)
        return col(SearchEntry.id).in_(shadow)
    return and_(*[col(SearchEntry.text).like(f"%{_escaped(word)}%", escape="\\") for word in words])


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
