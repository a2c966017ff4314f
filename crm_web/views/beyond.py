"""Where a field leads, and what lies one step beyond a link: where the linked item itself links, and how it is reached."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, FieldSpec
from crm_web.fields import Value
from crm_web.fields.field_type import entries
from crm_web.security.rights import Action, Actor, Item, can, may
from crm_web.services import items
from crm_web.services.forms import spec_of
from crm_web.views.page import Option, Shortcut
from crm_web.views.wording import Titles


def links(field: FieldSpec, value: Value, present: Titles) -> list[str]:
    """Return where each entry leads; a link to what is gone leads nowhere."""
    if field.to:
        slug = ENTITIES[field.to].slug
        return [f"/{slug}/{entry}" if entry in present[field.name] else "" for entry in entries(value)]
    return [field.type.link(entry) for entry in entries(value)]


def shortcut(session: Session, actor: Actor, field: FieldSpec, value: Value) -> Shortcut | None:
    """Return where the linked item itself links, where the field has a shortcut and there is something."""
    through = ENTITIES[field.to].field(field.shortcut) if field.shortcut else None
    linked = session.get(ENTITIES[field.to].table, str(value)) if through else None
    if through is None or linked is None:
        return None
    if not can(actor, Action.READ, Item(field.to, linked.owner), through.name):
        return None
    found = items.titles(session, actor, through.to, [getattr(linked, through.name)])
    slug = ENTITIES[through.to].slug
    return next((Shortcut(through.to, f"/{slug}/{item_id}", title) for item_id, title in found.items()), None)


def reach(session: Session, actor: Actor, field: FieldSpec, value: Value) -> list[Option]:
    """Return the numbers and addresses of the item to which a field with a shortcut links, and what leads out to them."""
    target = spec_of(session, field.to) if field.shortcut and value else None
    linked = session.get(target.table, str(value)) if target else None
    if target is None or linked is None or linked.deleted_at:
        return []
    stored = items.stored(target, linked)
    readable = [each for each in target.fields if may(actor, Action.READ, target, each, linked.owner)]
    told = [
        (each.type.link(entry), each.type.show(entry, actor.language))
        for each in readable
        for entry in entries(stored[each.name])
    ]
    return [Option(link, words) for link, words in told if link.startswith(("tel:", "mailto:"))]


def added_by(actor: Actor, field: FieldSpec) -> str:
    """Return what takes the name of a new item that is made in passing for a link, "" where the actor may not."""
    target = ENTITIES.get(field.to)
    return target.named_by if target and target.addable and can(actor, Action.CREATE, target.kind) else ""
