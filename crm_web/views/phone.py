"""The content of the Phone section: whom a number or a name belongs to, and who was called last."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.security.rights import Action, Actor, can
from crm_web.services import lists
from crm_web.services.forms import spec_of
from crm_web.views.address import Address
from crm_web.views.calls import last_calls
from crm_web.views.hits import Hit, hits
from crm_web.views.number import number, phone_field
from crm_web.views.page import PhonePage

TAKE = 50


def phone_page(session: Session, actor: Actor, where: Address) -> PhonePage:
    """Return whom `q` finds among all who can be called; without it, the actor's last calls."""
    query = where.query.get("q", "")
    kinds = [spec.kind for spec in ENTITIES.values() if phone_field(spec) and can(actor, Action.READ, spec.kind)]
    callable_kinds = [spec_of(session, kind) for kind in kinds]
    first = next((spec for spec in callable_kinds if spec.addable), None)
    found = _found(session, actor, callable_kinds, query) if query.strip() else []
    meant = [hit.row.about for hit in found if hit.exact]
    return PhonePage(
        query=query,
        about=meant[0] if len(meant) == 1 else "",
        rows=[hit.row for hit in found],
        calls=[] if query.strip() else last_calls(session, actor),
        **number(actor, first, query),
    )


def _found(session: Session, actor: Actor, specs: list[EntitySpec], query: str) -> list[Hit]:
    found: list[Hit] = []
    for spec in specs:
        if len(found) < TAKE:
            page = lists.page(session, actor, spec, query=query, take=TAKE - len(found))
            found += hits(session, actor, spec, page.rows, query)
    return found
