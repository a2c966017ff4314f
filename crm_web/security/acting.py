"""Who the event that is being handled comes from. The guard says it; states ask."""

from contextvars import ContextVar

from crm_web.errors import SignedOut
from crm_web.security.rights import Actor

acting: ContextVar[Actor | None] = ContextVar("acting", default=None)


def actor() -> Actor:
    """Return who caused the event that this task handles. Raises SignedOut."""
    person = acting.get()
    if person is None:
        raise SignedOut
    return person
