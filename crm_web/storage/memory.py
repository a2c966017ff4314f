"""What was read already and need not be read again: within a transaction that only reads, and by those that follow it."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from sqlmodel import Session

T = TypeVar("T")
Kept = dict[Hashable, tuple[Hashable, Any]]  # what was made, and of what: {key: (stamp, it)}

_READ, _KEPT = "read", "kept"  # in a session's notes


def of_reader(kept: Kept) -> dict[str, Any]:
    """Return the notes of a session that only reads: of one snapshot, so nothing that it has read changes."""
    return {_READ: dict[Hashable, Any](), _KEPT: kept}


def of_writer(kept: Kept) -> dict[str, Any]:
    """Return the notes of a session that writes. It adds nothing to what is kept: its work may be undone."""
    return {_KEPT: kept}


def once(session: Session, key: Hashable, read: Callable[[], T]) -> T:
    """Return what `read` gives; only a session that writes is asked again, for it may have changed that itself."""
    known = session.info.get(_READ)
    if known is None:
        return read()
    if key not in known:
        known[key] = read()
    return known[key]


def kept(session: Session, key: Hashable, stamp: Hashable, make: Callable[[], T]) -> T:
    """Return what `make` gives, or gave to an earlier transaction of this process by the same `stamp` (what it is made of)."""
    known: Kept = session.info.get(_KEPT, {})
    of, made = known.get(key, (None, None))
    if of != stamp:
        made = make()
        if _READ in session.info:
            known[key] = (stamp, made)
    return made
