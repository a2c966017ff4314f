"""When something was opened, and since when it is open this time."""

from sqlmodel import Session

from crm_web.fields import Value
from crm_web.model.moment import written
from crm_web.services.rules.rule import Rule, Saving

OPEN = "OPEN"


def opened(_session: Session, saving: Saving) -> dict[str, Value]:
    """Return the moments that a new item, or one that is opened again, gets; one without a stage is open."""
    now = written(saving.at)
    stage: dict[str, Value] = {} if saving.text("stage") else {"stage": OPEN}
    if saving.new:
        at = saving.text("opened_at") or now
        return {**stage, "opened_at": at, "open_since": at}
    reopened = saving.changes("stage") and saving.text("stage") in {OPEN, ""}
    return {**stage, "open_since": now} if reopened else stage


RULE = Rule(follows=opened)
