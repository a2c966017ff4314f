"""On what the fields of a form depend, as far as the person may know it; the rest is decided here."""

from collections.abc import Mapping, Sequence

from crm_web.entities import Condition, EntitySpec
from crm_web.fields import Value
from crm_web.security.rights import Action, Actor, may
from crm_web.views.page import Asked

Conditions = Sequence[Condition]
Values = Mapping[str, Value]


def asked(actor: Actor, spec: EntitySpec, conditions: Conditions, values: Values, owner: str) -> list[Asked]:
    """Return what the phone has to look at: what the person sees, and may be typing."""
    known = [condition for condition in conditions if _is_known(actor, spec, condition, owner)]
    return [Asked(condition.field, list(condition.values), values.get(condition.field, "")) for condition in known]


def holds_unseen(actor: Actor, spec: EntitySpec, conditions: Conditions, values: Values, owner: str) -> bool:
    """Tell whether that holds which the person may not know."""
    unseen = [condition for condition in conditions if not _is_known(actor, spec, condition, owner)]
    return all(condition.holds(values.get(condition.field, "")) for condition in unseen)


def _is_known(actor: Actor, spec: EntitySpec, condition: Condition, owner: str) -> bool:
    field = spec.field(condition.field)
    return field is None or may(actor, Action.READ, spec, field, owner)
