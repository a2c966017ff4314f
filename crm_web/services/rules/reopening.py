"""A moment at which what waits or is closed opens again by itself (services/reopening.py does it)."""

from sqlmodel import Session

from crm_web.errors import Invalid
from crm_web.fields import Value
from crm_web.services.rules.rule import Rule, Saving

RESTING = ("WAIT", "CLOSE")


def forgotten(_session: Session, saving: Saving) -> dict[str, Value]:
    """Return that nothing is planned any more, once it is open or archived."""
    kept = saving.text("stage") in RESTING or saving.changes("reopen_at")
    return {} if kept or not saving.text("reopen_at") else {"reopen_at": ""}


def misplaced(_session: Session, saving: Saving) -> dict[str, Invalid]:
    """Return the objection to a moment for what is not resting."""
    resting = saving.text("stage") in RESTING
    return {} if resting or not saving.text("reopen_at") else {"reopen_at": Invalid("error.ticket.reopen_stage")}


RULE = Rule(follows=forgotten, refuses=misplaced)
