"""What the app knows of each kind of entity, said once."""

from crm_web.entities import activity, category, company, contact, form_field, record, record_type, status, ticket
from crm_web.entities.field_spec import FieldSpec
from crm_web.entities.form_words import Condition, Section
from crm_web.entities.spec import CardSpec, EntitySpec
from crm_web.entities.where import ViewSpec, Where

ENTITIES: dict[str, EntitySpec] = {
    spec.kind: spec
    for spec in (
        module.SPEC
        for module in (contact, company, record, ticket, activity, category, status, record_type, form_field)
    )
}
SLUGS: dict[str, EntitySpec] = {spec.slug: spec for spec in ENTITIES.values()}

__all__ = [
    "ENTITIES",
    "SLUGS",
    "CardSpec",
    "Condition",
    "EntitySpec",
    "FieldSpec",
    "Section",
    "ViewSpec",
    "Where",
]
