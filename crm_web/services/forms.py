"""A kind as it is now: what the app says of it, as managers have shaped its form, with the choices that rows are.

`spec_of` is the one place that knows both. Pages and ops ask it first and hand the answer on as `spec`.
"""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.fields import Value
from crm_web.model import Clock, Entity, FormField
from crm_web.services.form_rows import with_rows
from crm_web.services.form_shape import place, shaped
from crm_web.storage.memory import kept, once

_ROWS_OF = {field.rows_of for spec in ENTITIES.values() for field in spec.fields if field.rows_of}
_MADE_OF: list[type[Entity]] = [FormField, *(ENTITIES[kind].table for kind in sorted(_ROWS_OF))]
_ASKED = [asked for table in _MADE_OF for asked in (func.max(col(table.rev)), func.count(col(table.id)))]
_STAMP: SelectOfScalar[Any] = select(Clock.epoch, *(select(each).scalar_subquery() for each in _ASKED))  # pyright: ignore[reportUnknownVariableType]  of so many columns


def spec_of(session: Session, kind: str) -> EntitySpec:
    """Return the kind with its form as it is now: fields in their order, those of managers among them."""
    spec = ENTITIES[kind]
    if not spec.designable and not any(field.rows_of for field in spec.fields):
        return spec
    return kept(session, kind, once(session, "forms", lambda: _stamp(session)), lambda: _made(session, spec))


def _stamp(session: Session) -> tuple[object, ...]:
    """Return what is another one whenever a form is: each save of a row has a `rev` of its own, and each database its epoch."""
    return (*session.exec(_STAMP).one(),)


def _made(session: Session, spec: EntitySpec) -> EntitySpec:
    with_choices = with_rows(session, spec)
    return shaped(with_choices, definitions(session, spec.kind)) if spec.designable else with_choices


def definitions(session: Session, kind: str) -> list[FormField]:
    """Return what is said of the kind's form, in the order of the form, with what was taken away."""
    found = session.exec(select(FormField).where(FormField.form == kind))
    return sorted(found, key=lambda said: (place(said), said.id))


def siblings(session: Session, definition: Mapping[str, Value]) -> list[FieldSpec]:
    """Return the fields of the form that a definition with these values belongs to, in their order."""
    kind = str(definition["form"])
    fields = spec_of(session, kind).fields if kind in ENTITIES else ()
    return [field for field in fields if field.in_form and field.name != definition["name"]]
