"""What an item as a whole has to fulfil, whoever changed which part of it."""

from collections.abc import Mapping

from sqlmodel import Session

from crm_web.entities import EntitySpec
from crm_web.errors import Invalid, InvalidFields
from crm_web.fields.field_type import Value
from crm_web.model import User
from crm_web.security.rights import Actor


def check(
    session: Session, actor: Actor, spec: EntitySpec, values: Mapping[str, Value], written: Mapping[str, Value]
) -> None:
    """Check all `values` of an item that is to be saved, and those just `written`. Raises InvalidFields."""
    wrong = {**_unfilled(spec, values), **_strangers(session, actor, spec, written)}
    if wrong:
        raise InvalidFields(wrong)


def _unfilled(spec: EntitySpec, values: Mapping[str, Value]) -> dict[str, Invalid]:
    wrong = {
        field.name: Invalid("error.field.required")
        for field in spec.fields
        if field.required and not values[field.name]
    }
    if spec.title_from and not any(values[name] for name in spec.title_from):
        wrong[spec.title_from[0]] = Invalid(f"error.needs_name.{spec.kind}")
    if not spec.title_from and not values["title"]:
        wrong["title"] = Invalid("error.field.required")
    return wrong


def _strangers(session: Session, actor: Actor, spec: EntitySpec, written: Mapping[str, Value]) -> dict[str, Invalid]:
    """Return the fields that name nobody who works here; one saved before may since have left."""
    named = {field.name: str(written.get(field.name, "")) for field in spec.fields if field.type.of_people}
    return {
        name: Invalid("error.field.no_person")
        for name, user_id in named.items()
        if user_id not in {"", actor.id} and not _is_active(session, user_id)
    }


def _is_active(session: Session, user_id: str) -> bool:
    person = session.get(User, user_id)
    return person is not None and person.active
