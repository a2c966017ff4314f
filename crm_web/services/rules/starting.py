"""What is told of an activity that somebody files by hand: it began now and was of some type, unless they say otherwise."""

from sqlmodel import Session

from crm_web.fields import Value
from crm_web.model.moment import written
from crm_web.services.rules.rule import Rule, Saving


def started(_session: Session, saving: Saving) -> dict[str, Value]:
    """Return what a new activity lacks."""
    if not saving.new:
        return {}
    usual = {"started_at": written(saving.at), "type": "CUSTOM"}
    return {name: value for name, value in usual.items() if not saving.after[name]}


RULE = Rule(follows=started)
