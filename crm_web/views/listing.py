"""The content of a list."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.entities.where import FAVOURITES, RECENT
from crm_web.security.rights import Action, Actor, can
from crm_web.services import lists, preferences
from crm_web.views.address import Address
from crm_web.views.filters import conditions, filters, open_view
from crm_web.views.number import number
from crm_web.views.page import Elsewhere, ListPage
from crm_web.views.row import rows

TAKE = 50


def list_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, _id: str) -> ListPage:
    """Return the rows that the address asks for: `q` searches, `only` names a view of the kind, `cursor` goes on.

    What the actor saw last, `only=recent`, their phone knows by itself.
    """
    query, cursor = (where.query.get(name, "") for name in ("q", "cursor"))
    only = open_view(actor, spec, where)
    among = {FAVOURITES: lambda: preferences.favourites(session, actor, spec.kind), RECENT: list[str]}.get(only)
    found = lists.page(
        session,
        actor,
        spec,
        query=query,
        where=conditions(actor, spec, where),
        among=among and among(),
        take=TAKE,
        cursor=cursor,
    )
    return ListPage(
        kind=spec.kind,
        slug=spec.slug,
        addable=spec.addable and can(actor, Action.CREATE, spec.kind),
        query=query,
        only="" if only is spec.views[0] else only.name,
        filters=filters(session, actor, spec, where),
        elsewhere=[] if cursor else _elsewhere(session, actor, spec, query),
        rows=rows(session, actor, spec, found.rows),
        next=str(where.with_query(cursor=found.next)) if found.next else "",
        **number(actor, spec, query),
    )


def _elsewhere(session: Session, actor: Actor, spec: EntitySpec, query: str) -> list[Elsewhere]:
    if not query.strip():
        return []
    others = [
        other
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
