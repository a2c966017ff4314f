"""A kind as it is now: what the app says of it, as managers have shaped its form, with the choices that rows are.

`spec_of` is the one place that knows both. Pages and ops ask it first and hand the answer on as `spec`.
"""

from collections.abc import Mapping

from sqlmodel import Session, select

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.fields import Value
from crm_web.model import FormField
from crm_web.services.form_rows import with_rows
from crm_web.services.form_shape import place, shaped

_KNOWN = "forms"  # in a session's notes: what its transaction has read of them


def spec_of(session: Session, kind: str) -> EntitySpec:
    """Return the kind with its form as it is now: fields in their order, those of managers among them."""
    spec = ENTITIES[kind]
    if not spec.designable and not any(field.rows_of for field in spec.fields):
        return spec
    known: dict[str, EntitySpec] = session.info.setdefault(_KNOWN, {})
    if kind not in known:
        with_choices = with_rows(session, spec)
        known[kind] = shaped(with_choices, definitions(session, kind)) if spec.designable else with_choices
    return known[kind]


def definitions(session: Session, kind: str) -> list[FormField]:
    """Return what is said of the kind's form, in the order of the form, with what was taken away."""
    found = session.exec(select(FormField).where(FormField.form == kind))
    return sorted(found, key=lambda said: (place(said), said.id))


def siblings(session: Session, definition: Mapping[str, Value]) -> list[FieldSpec]:
    """Return the fields of the form that a definition with these values belongs to, in their order."""
    kind = str(definition["form"])
    fields = spec_of(session, kind).fields if kind in ENTITIES else ()
    return [field for field in fields if field.in_form and field.name != definition["name"]]
