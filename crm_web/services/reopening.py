"""What waits or is closed opens again by itself, once its moment has come."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from crm_web.model import Ticket
from crm_web.model.moment import written
from crm_web.security.rights import SYSTEM
from crm_web.services import editing, items, rules
from crm_web.services.forms import spec_of
from crm_web.services.rules import Saving
from crm_web.services.rules.opening import OPEN
from crm_web.services.rules.reopening import RESTING

KIND = "ticket"
MOST = 50  # tickets a transaction: those who save meanwhile wait for a moment only

_PLANNED = (col(Ticket.reopen_at) != "", col(Ticket.stage).in_(RESTING), col(Ticket.deleted_at).is_(None))


def reopen(session: Session, now: datetime) -> int:
    """Open again what is due, the longest due first; return how many. What came in between, no rule refuses it now."""
    due = select(Ticket).where(*_PLANNED, col(Ticket.reopen_at) <= written(now)).order_by(col(Ticket.reopen_at))
    found = session.exec(due.limit(MOST).with_for_update(skip_locked=True)).all()  # another process may do the same
    spec = spec_of(session, KIND)
    changes = {"stage": OPEN, "reopen_at": ""}
    for ticket in found:
        stored = items.stored(spec, ticket)
        saving = Saving(SYSTEM, spec, ticket.id, stored, {**stored, **changes}, now)
        editing.save(session, SYSTEM, spec, ticket, {**changes, **rules.followed(session, saving)}, op_id="")
    return len(found)


def next_moment(session: Session) -> datetime | None:
    """Return when something opens again next, None where nothing is planned."""
    moment = session.exec(select(func.min(Ticket.reopen_at)).where(*_PLANNED)).one()
    return datetime.fromisoformat(moment) if moment else None
