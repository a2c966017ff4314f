"""The choices of a kind that rows of the database are, such as a ticket's categories."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session, col, select

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.model import Entity


def with_rows(session: Session, spec: EntitySpec) -> EntitySpec:
    """Return the kind with the rows that its fields choose from; those of deleted rows still have their words."""
    return replace(spec, fields=tuple(_chosen_from_rows(session, spec, field) for field in spec.fields))


def _chosen_from_rows(session: Session, spec: EntitySpec, field: FieldSpec) -> FieldSpec:
    if not field.rows_of:
        return field
    table = ENTITIES[field.rows_of].table
    rows = session.exec(select(table).order_by(col(table.sort_key), col(table.id))).all()
    present = _present(rows, spec.kind)
    return replace(
        field,
        options=tuple(row.id for row in present),
        titles=tuple((row.id, row.title) for row in rows),
        colours=tuple((row.id, colour) for row in rows if (colour := getattr(row, "colour", ""))),
    )


def _present(rows: Sequence[Entity], kind: str) -> list[Entity]:
    """Return those that were not deleted and, where a row says for which kinds it is, are for this one."""
    return [row for row in rows if row.deleted_at is None and kind in (getattr(row, "kinds", None) or [kind])]
