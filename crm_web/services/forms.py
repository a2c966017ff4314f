"""A kind as it is now: what the app says of it, as managers have shaped its form, with the choices that rows are.

`spec_of` is the one place that knows both. Pages and ops ask it first and hand the answer on as `spec`.
"""

from collections.abc import Mapping

from sqlmodel import Session, select

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.fields import Value
from crm_web.model import FormField
from crm_web.services.form_rows import with_rows
from crm_web.services.form_shape import OWN, place, place_of, shaped

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


def is_seeded(session: Session) -> bool:
    """Tell whether each of the app's own fields has something that managers can change."""
    return {seed.id for seed in _seeds()} <= set(session.exec(select(FormField.id)))


def seed(session: Session) -> None:
    """Give each of the app's own fields what managers can change, where there is nothing yet."""
    known = set(session.exec(select(FormField.id)))
    session.add_all(seed for seed in _seeds() if seed.id not in known)


def _seeds() -> list[FormField]:
    designable = [spec for spec in ENTITIES.values() if spec.designable]
    return [
        _seed(spec, field, index) for spec in designable for index, field in enumerate(spec.fields) if field.in_form
    ]


def _seed(spec: EntitySpec, field: FieldSpec, index: int) -> FormField:
    return FormField(
        id=f"field-{spec.kind}-{field.name}",
        title=field.label,
        form=spec.kind,
        name=field.name,
        origin="core" if field.required or field.name in spec.title_from else OWN,
        type=field.type_name,
        position=place_of(index),
        required="yes" if field.required else "",
        in_list="yes" if field.name in spec.in_list else "",
    )
