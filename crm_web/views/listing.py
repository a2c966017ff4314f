"""The content of a list."""

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.fields.field_type import entries
from crm_web.i18n.collation import heading
from crm_web.model import Entity
from crm_web.security.rights import Actor
from crm_web.services import items, lists
from crm_web.views.address import Address
from crm_web.views.avatar import hue, initials
from crm_web.views.page import ListPage, Row

TAKE = 50


def list_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, _id: str) -> ListPage:
    """Return the rows that the address asks for: `q` searches, `mine=1` keeps one's own, `cursor` goes on."""
    query, mine, cursor = (where.query.get(name, "") for name in ("q", "mine", "cursor"))
    found = lists.page(session, actor, spec, query=query, mine=bool(mine), take=TAKE, cursor=cursor)
    following = str(where.with_query(cursor=found.next)) if found.next else ""
    rows = [_row(spec, item, actor.language) for item in found.rows]
    return ListPage(kind=spec.kind, slug=spec.slug, query=query, mine=bool(mine), rows=rows, next=following)


def _row(spec: EntitySpec, item: Entity, language: str) -> Row:
    values = items.values(spec, item)
    title = items.shown_title(spec, item)
    listed = [
        (field.type.show(entry, language), field.type.link(entry))
        for field in spec.fields
        if field.name in spec.in_list
        for entry in entries(values[field.name])
    ]
    return Row(
        id=item.id,
        href=f"/{spec.slug}/{item.id}",
        title=title,
        line=next((shown for shown, _ in listed if shown), ""),
        call=next((link for _, link in listed if link.startswith("tel:")), ""),
        initials=initials(title),
        hue=hue(title),
        heading=heading(*(str(values[name]) for name in spec.sort_by)),
    )
