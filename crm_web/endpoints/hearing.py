"""What of the news somebody may hear."""

from crm_web.entities import ENTITIES
from crm_web.security.rights import Action, Actor, Scope, scope
from crm_web.storage.news import EVERYBODY, News, Touched


def heard(actor: Actor, told: News) -> list[str] | None:
    """Return the items ("kind/id") of which the actor may hear; None: something may have changed, what is not for them.

    So it is of kinds of which they may read some items only: the name of another would tell that there is one.
    """
    if any(_scope(actor, one) is Scope.OWN for one in told.touched):
        return None
    return [f"{one.kind}/{one.id}" for one in told.touched if _scope(actor, one) is Scope.ALL]


def _scope(actor: Actor, touched: Touched) -> Scope:
    if touched.user:
        return Scope.ALL if touched.user in (actor.id, EVERYBODY) else Scope.NONE
    return scope(actor, Action.READ, touched.kind) if touched.kind in ENTITIES else Scope.NONE
