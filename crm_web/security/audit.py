"""What an administrator may want to know later: who signed in, was refused, looked, took out, changed rights and people.

What changes something is written with it, in its transaction. What changes nothing is noted, and written soon after in one
transaction for all (launch/auditing.py): nobody waits for it.
"""

import hashlib
import json
import time
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.model import AuditEvent
from crm_web.model.moment import now
from crm_web.storage.transact import write_quietly

QUIET = 600.0  # seconds in which the same thing noted of the same person is one event
MOST_NOTED = 10_000  # that wait, or that are remembered as noted; what is over is counted
READ_AT_ONCE = 1000  # events
LONGEST = 256  # characters of a subject


@dataclass(frozen=True)
class Note:
    """Something that happened and is to be written down."""

    by: str
    event: str
    subject: str = ""
    told: dict[str, Any] = field(default_factory=dict[str, Any])
    at: datetime = field(default_factory=now)


class Notes:
    """What was noted and is not written yet. Any thread may add."""

    def __init__(self) -> None:
        self._waiting: deque[Note] = deque()
        self._noted: dict[tuple[str, str, str], float] = {}
        self._lost = 0

    def add(self, by: str, event: str, subject: str = "", **told: Any) -> None:
        """Note it."""
        if len(self._waiting) < MOST_NOTED:
            self._waiting.append(Note(by, event, subject[:LONGEST], told))
        else:
            self._lost += 1

    def add_once(self, by: str, event: str, subject: str = "", **told: Any) -> None:
        """Note it, unless the same was noted a moment ago."""
        if self._is_new((by, event, subject)):
            self.add(by, event, subject, **told)

    def write(self, session: Session) -> tuple[int, int]:
        """Write down all that waits; return how many that were, and how many were lost. They wait until `forget`."""
        count, lost = len(self._waiting), self._lost
        for note in list(self._waiting)[:count]:
            write(session, note)
        if lost:
            write(session, Note("", "lost", told={"count": lost}))
        return count, lost

    def forget(self, count: int, lost: int) -> None:
        """Forget what is certainly written."""
        for _ in range(count):
            self._waiting.popleft()
        self._lost -= lost

    @property
    def any(self) -> bool:
        """Whether something waits."""
        return bool(self._waiting or self._lost)

    def _is_new(self, what: tuple[str, str, str]) -> bool:
        moment = time.monotonic()
        if moment - self._noted.get(what, -QUIET) < QUIET:
            return False
        if len(self._noted) >= MOST_NOTED:
            self._noted.clear()
        self._noted[what] = moment
        return True


notes = Notes()


async def flush() -> None:
    """Write down what waits, in one transaction."""
    if notes.any:
        notes.forget(*await write_quietly(notes.write))


def record(session: Session, by: str, event: str, subject: str = "", **told: Any) -> None:
    """Write an event down in the transaction of what it tells of."""
    write(session, Note(by, event, subject, told))


def write(session: Session, note: Note) -> None:
    """Add an event to the end of the chain; whoever writes does so alone, so that the last one is known."""
    last = session.exec(select(AuditEvent).order_by(col(AuditEvent.id).desc()).limit(1)).first()
    event = AuditEvent(
        id=last.id + 1 if last else 1,
        at=note.at,
        by=note.by,
        event=note.event,
        subject=note.subject[:LONGEST],
        told=note.told,
        previous=last.hash if last else "",
    )
    event.hash = hash_of(event)
    session.add(event)
    session.flush()


def hash_of(event: AuditEvent) -> str:
    """Return the SHA-256 (hex) of all that the event says, the hash of the one before among it."""
    at = event.at.isoformat(timespec="microseconds")
    said = [event.id, at, event.by, event.event, event.subject, event.told, event.previous]
    return hashlib.sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def first_broken(session: Session) -> int | None:
    """Return the number of the first event that is not what was written, or that is missing; None: all are."""
    number, previous = 0, ""
    while events := session.exec(_after(number)).all():
        for event in events:
            number += 1
            if event.id != number or event.previous != previous or event.hash != hash_of(event):
                return number
            previous = event.hash
        session.expunge_all()
    return None


def _after(number: int) -> SelectOfScalar[AuditEvent]:
    return select(AuditEvent).where(AuditEvent.id > number).order_by(col(AuditEvent.id)).limit(READ_AT_ONCE)
