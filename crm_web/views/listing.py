"""The content of a list."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.i18n.headings import heading_meant
from crm_web.security.rights import Action, Actor, can
from crm_web.services import lists
from crm_web.services.forms import spec_of
from crm_web.services.headings import headings
from crm_web.views.address import Address
from crm_web.views.filters import conditions, filters, open_view
from crm_web.views.number import number
from crm_web.views.page import Elsewhere, ListPage
from crm_web.views.row import rows

TAKE = 50


def list_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, _id: str) -> ListPage:
    """Return the rows that the address asks for: `q` searches, `only` names a view of the kind, `from` a heading, `cursor` goes on."""
    query, cursor = (where.query.get(name, "") for name in ("q", "cursor"))
    only = open_view(actor, spec, where)
    holding = conditions(session, actor, spec, where)
    has_letters = not (query or cursor or spec.newest_first)
    begins_at = heading_meant(where.query.get("from", "")) if has_letters else ""
    found = lists.page(session, actor, spec, query=query, where=holding, begins_at=begins_at, take=TAKE, cursor=cursor)
    whole = where.with_query(**{"from": ""})
    return ListPage(
        kind=spec.kind,
        slug=spec.slug,
        addable=spec.addable and can(actor, Action.CREATE, spec.kind),
        query=query,
        only="" if only is spec.views[0] else only.name,
        filters=filters(session, actor, spec, where),
        elsewhere=[] if cursor else _elsewhere(session, actor, spec, query),
        beginning=str(whole) if begins_at else "",
        letters=headings(session, actor, spec, holding) if has_letters and (found.next or begins_at) else [],
        rows=rows(session, actor, spec, found.rows),
        next=str(whole.with_query(cursor=found.next)) if found.next else "",
        **number(actor, spec, query),
    )


def _elsewhere(session: Session, actor: Actor, spec: EntitySpec, query: str) -> list[Elsewhere]:
    if not query.strip():
        return []
    others = [
        spec_of(session, other.kind)
        for other in ENTITIES.values()
        if other.section == spec.section
        and other.listed
        and other.kind != spec.kind
        and can(actor, Action.READ, other.kind)
    ]
    counted = [(other, lists.count(session, actor, other, query)) for other in others]
    return [
        Elsewhere(other.kind, count, str(Address(f"/{other.slug}", {"q": query})))
        for other, count in counted
        if count != "0"
    ]
