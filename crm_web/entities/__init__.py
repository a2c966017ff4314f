"""What the app knows of each kind of entity, said once."""

from crm_web.entities import contact
from crm_web.entities.spec import EntitySpec, FieldSpec

ENTITIES: dict[str, EntitySpec] = {spec.kind: spec for spec in (contact.SPEC,)}
SLUGS: dict[str, EntitySpec] = {spec.slug: spec for spec in ENTITIES.values()}

__all__ = ["ENTITIES", "SLUGS", "EntitySpec", "FieldSpec"]
