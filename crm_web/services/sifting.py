"""Searching for those who may not read every field by which items are found: what only a closed field says is no hit."""

from collections.abc import Collection

from crm_web.entities import EntitySpec
from crm_web.model import Entity
from crm_web.security.rights import Action, Actor, scope
from crm_web.services import items
from crm_web.services.search_entry import entry_text
from crm_web.storage.search import occurs


def is_partial(actor: Actor, spec: EntitySpec) -> bool:
    """Tell whether some of the words by which items of the kind are found are not for the actor."""
    whole = scope(actor, Action.READ, spec.kind)
    searched = [field for field in (*spec.fields, *spec.former) if field.searched]
    return any(field.hidden or scope(actor, Action.READ, spec.kind, field.name) < whole for field in searched)


def finds(actor: Actor, spec: EntitySpec, entity: Entity, alternatives: Collection[Collection[str]]) -> bool:
    """Tell whether the words of one of the `alternatives` all occur in what the actor may read of the item."""
    text = entry_text(spec, items.seen(actor, spec, entity, items.values(spec, entity)))
    return any(all(occurs(text, word) for word in way) for way in alternatives)
