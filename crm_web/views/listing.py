"""The content of a list."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.security.rights import Action, Actor, can
from crm_web.services import lists, preferences
from crm_web.views.address import Address
from crm_web.views.number import number
from crm_web.views.page import Elsewhere, ListPage
from crm_web.views.row import rows

TAKE = 50
ONLY = ("favourites", "recent")


def list_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, _id: str) -> ListPage:
    """Return the rows that the address asks for: `q` searches, `mine=1` keeps one's own, `cursor` goes on.

    `only=favourites` keeps what the actor marked; what they saw last, `only=recent`, their phone knows by itself.
    """
    query, mine, cursor = (where.query.get(name, "") for name in ("q", "mine", "cursor"))
    only = where.query.get("only", "") if where.query.get("only") in ONLY else ""
    among = {"favourites": lambda: preferences.favourites(session, actor, spec.kind), "recent": list[str]}.get(only)
    found = lists.page(
        session, actor, spec, query=query, mine=bool(mine), among=among and among(), take=TAKE, cursor=cursor
    )
    return ListPage(
        kind=spec.kind,
        slug=spec.slug,
        query=query,
        mine=bool(mine),
        only=only,
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
        if other.section == spec.section and other.listed and other is not spec and can(actor, Action.READ, other.kind)
    ]
    counted = [(other, lists.count(session, actor, other, query)) for other in others]
    return [
        Elsewhere(other.kind, count, str(Address(f"/{other.slug}", {"q": query})))
        for other, count in counted
        if count != "0"
    ]
