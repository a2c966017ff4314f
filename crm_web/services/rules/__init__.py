"""What kinds have to fulfil beyond their fields: each spec names its rules, here they are by name."""

from sqlmodel import Session

from crm_web.errors import Invalid, InvalidFields
from crm_web.fields import Value
from crm_web.services.rules import answering, children, opening, reopening, starting, statuses
from crm_web.services.rules.rule import Rule, Saving

__all__ = ["RULES", "Rule", "Saving", "asks_for_all", "check", "followed"]

RULES: dict[str, Rule] = {
    "starting": starting.RULE,
    "opening": opening.RULE,
    "answering": answering.RULE,
    "reopening": reopening.RULE,
    "children": children.RULE,
    "category": statuses.CATEGORY,
    "status": statuses.STATUS,
}


def followed(session: Session, saving: Saving) -> dict[str, Value]:
    """Return what follows from a save, rule by rule: a later one sees what follows from those before it."""
    found: dict[str, Value] = {}
    for name in saving.spec.rules:
        found |= RULES[name].follows(session, saving.with_values(found))
    return {name: value for name, value in found.items() if value != saving.before[name] or saving.new}


def check(session: Session, saving: Saving) -> None:
    """Raise InvalidFields with what the kind's rules have against a save."""
    wrong: dict[str, Invalid] = {}
    for name in saving.spec.rules:
        wrong |= RULES[name].refuses(session, saving)
    if wrong:
        raise InvalidFields(wrong)


def asks_for_all(session: Session, saving: Saving) -> bool:
    """Tell whether a status asks that the whole form be checked, not only what was just written."""
    return any(status.validation for status in statuses.chosen(session, saving))
