"""What managers can change of the app's own fields: rows that the app itself makes, each with its first version in the history."""

from collections.abc import Iterator

from sqlmodel import Session, select

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.model import FormField
from crm_web.security.rights import SYSTEM
from crm_web.services import history, items
from crm_web.services.form_shape import OWN, place_of

FIELD = ENTITIES["field"]


def is_seeded(session: Session) -> bool:
    """Tell whether each of the app's own fields has something that managers can change."""
    return {seed.id for seed in _seeds()} <= set(session.exec(select(FormField.id)))


def seed(session: Session) -> None:
    """Give each of the app's own fields what managers can change, where there is nothing yet."""
    known = set(session.exec(select(FormField.id)))
    for made in _seeds():
        if made.id not in known:
            items.write(session, FIELD, made, {})
            history.record(session, SYSTEM, FIELD, made, _first(made), op_id="")


def _first(made: FormField) -> dict[str, object]:
    now = items.values(FIELD, made)
    empty = {field.name: field.type.empty for field in FIELD.fields}
    return {name: {"from": empty[name], "to": value} for name, value in now.items() if value != empty[name]}


def _seeds() -> Iterator[FormField]:
    for spec in ENTITIES.values():
        if spec.designable:
            yield from (_seed(spec, field, index) for index, field in enumerate(spec.fields) if field.in_form)


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
