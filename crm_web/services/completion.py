"""From what is wished to all that is written: checked, and with what follows from it by the rules of the kind."""

from collections.abc import Mapping

from sqlmodel import Session

from crm_web.fields import Value
from crm_web.security.rights import Actor
from crm_web.services import rules, validation
from crm_web.services.rules import Saving


def completed(session: Session, actor: Actor, saving: Saving, written: Mapping[str, Value]) -> dict[str, Value]:
    """Return what was just `written` and what follows from it. Raises InvalidFields."""
    empty = {field.name: field.type.empty for field in saving.spec.fields}
    if rules.asks_for_all(session, saving):
        validation.check(session, actor, saving.spec, empty, saving.after)
    else:
        validation.check(session, actor, saving.spec, saving.before, written)
    follows = rules.followed(session, saving)
    rules.check(session, saving.with_values(follows))
    return {**written, **follows}
