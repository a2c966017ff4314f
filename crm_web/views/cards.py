"""The cards of an item's page, and the pages that go on where a card ends."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, CardSpec, EntitySpec
from crm_web.errors import Missing
from crm_web.model import Attachment, Entity
from crm_web.security.rights import Action, Actor, can
from crm_web.services import items
from crm_web.services.attachments import DOCUMENTS, PICTURES
from crm_web.services.cards import attachments, linked
from crm_web.services.forms import spec_of
from crm_web.views.address import Address
from crm_web.views.page import Card, CardPage, Row
from crm_web.views.row import rows

TAKE = 20


def cards(session: Session, actor: Actor, spec: EntitySpec, item: Entity) -> list[Card]:
    """Return the cards of an item that the actor may see, in the order of the spec."""
    return [_card(session, actor, spec, card, item) for card in spec.cards if _may_read(actor, card)]


def card_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, item_id: str) -> CardPage:
    """Return more rows of the card that the path ends with."""
    items.load(session, actor, spec, item_id)
    name = where.path.rpartition("/")[2]
    card = next((card for card in spec.cards if card.name == name and _may_read(actor, card)), None)
    if card is None:
        raise Missing
    found, cursor = _rows(session, actor, spec, card, item_id, where.query.get("cursor", ""))
    return CardPage(rows=found, next=str(where.with_query(cursor=cursor)) if cursor else "")


def _may_read(actor: Actor, card: CardSpec) -> bool:
    return not card.kind or can(actor, Action.READ, card.kind)


def _card(session: Session, actor: Actor, spec: EntitySpec, card: CardSpec, item: Entity) -> Card:
    found, cursor = _rows(session, actor, spec, card, item.id)
    following = Address(f"/{spec.slug}/{item.id}/{card.name}", {"cursor": cursor})
    return Card(
        name=card.name,
        kind=card.kind,
        count=_count(session, actor, spec, card, item.id) if cursor else str(len(found)),
        rows=found,
        next=str(following) if cursor else "",
        add=_add(actor, spec, card, item),
        comments=card.comments and can(actor, Action.CREATE, card.kind),
    )


def _add(actor: Actor, spec: EntitySpec, card: CardSpec, item: Entity) -> str:
    """Return the address of a new item that belongs on the card, "" where none can be made from it."""
    target = ENTITIES.get(card.kind)
    link = next((way[0] for way in card.via if len(way) == 1), "")
    if not target or not link or not target.addable or not can(actor, Action.CREATE, card.kind):
        return ""
    stored = items.seen(actor, spec, item, items.stored(spec, item))
    brought = {name: str(stored[name]) for name in card.brings if stored[name]}
    return str(Address(f"/{target.slug}/new", {link: item.id, **brought}))


def _count(session: Session, actor: Actor, spec: EntitySpec, card: CardSpec, item_id: str) -> str:
    if card.kind:
        return linked.count(session, actor, card, item_id)
    return attachments.count(session, spec, item_id)


def _rows(
    session: Session, actor: Actor, spec: EntitySpec, card: CardSpec, item_id: str, cursor: str = ""
) -> tuple[list[Row], str]:
    """Return one page of the card, and its cursor."""
    if card.kind:
        found = linked.page(session, actor, card, item_id, take=TAKE, cursor=cursor)
        return rows(session, actor, spec_of(session, card.kind), found.rows), found.next
    files = attachments.page(session, spec, item_id, take=TAKE, cursor=cursor)
    return [_file(file) for file in files.rows], files.next


def _file(file: Attachment) -> Row:
    return Row(
        id=file.id,
        href=f"/api/attachments/{file.id}",
        title=file.title,
        line=_size(file.size),
        at=file.at.isoformat(timespec="seconds"),
        picture=_preview(file, PICTURES),
        document=_preview(file, DOCUMENTS),
    )


def _preview(file: Attachment, media_types: frozenset[str]) -> str:
    return f"/api/attachments/{file.id}/preview" if file.media_type in media_types else ""


def _size(size: int) -> str:
    """Return 812 B, 12 kB, 3 MB: SI prefixes, whole numbers in every language."""
    kilobyte = 1000
    for unit in ("B", "kB"):
        if size < kilobyte:
            return f"{size} {unit}"
        size = -(-size // kilobyte)  # rounded up: what holds something is never 0 kB
    return f"{size} MB"
