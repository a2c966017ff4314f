"""The content of the Phone section: whom a number or a name belongs to."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.security.rights import Action, Actor, can
from crm_web.services import lists
from crm_web.services.forms import spec_of
from crm_web.views.address import Address
from crm_web.views.number import number, phone_field
from crm_web.views.page import PhonePage, Row
from crm_web.views.row import rows

TAKE = 50


def phone_page(session: Session, actor: Actor, where: Address) -> PhonePage:
    """Return whom `q` finds among all who can be called, nobody without it."""
    query = where.query.get("q", "")
    callable_kinds = [spec for spec in ENTITIES.values() if phone_field(spec) and can(actor, Action.READ, spec.kind)]
    first = next((spec for spec in callable_kinds if spec.addable), None)
    found = _found(session, actor, callable_kinds, query) if query.strip() else []
    return PhonePage(query=query, rows=found, **number(actor, first, query))


def _found(session: Session, actor: Actor, specs: list[EntitySpec], query: str) -> list[Row]:
    found: list[Row] = []
    for spec in specs:
        if len(found) < TAKE:
            page = lists.page(session, actor, spec, query=query, take=TAKE - len(found))
            found += rows(session, actor, spec_of(session, spec.kind), page.rows)
    return found
