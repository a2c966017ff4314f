"""What an item has to fulfil, as a whole and in what was just written, whoever changed which part of it."""

from collections.abc import Collection, Mapping

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.errors import Invalid, InvalidFields
from crm_web.fields.field_type import Value
from crm_web.model import User
from crm_web.security.rights import Action, Actor, can


def check(
    session: Session, actor: Actor, spec: EntitySpec, values: Mapping[str, Value], written: Mapping[str, Value]
) -> None:
    """Check all `values` of an item that is to be saved, and those just `written`. Raises InvalidFields."""
    told = {field.name: _objection(session, actor, field, str(written.get(field.name, ""))) for field in spec.fields}
    wrong = {**_unfilled(spec, values), **{name: Invalid(key) for name, key in told.items() if key}}
    if wrong:
        raise InvalidFields(wrong)


def check_changeable(spec: EntitySpec, changed: Collection[str]) -> None:
    """Refuse a change of what is said only when an item is made. Raises InvalidFields."""
    fixed = [field.name for field in spec.fields if field.fixed and field.name in changed]
    if fixed:
        raise InvalidFields({name: Invalid("error.field.fixed") for name in fixed})


def _unfilled(spec: EntitySpec, values: Mapping[str, Value]) -> dict[str, Invalid]:
    wrong = {
        field.name: Invalid("error.field.required")
        for field in spec.fields
        if field.required and not values[field.name]
    }
    if spec.title_from and not _is_named(spec, values):
        wrong[spec.title_from[0]] = Invalid(f"error.needs_name.{spec.kind}")
    if not spec.title_from and not values["title"]:
        wrong["title"] = Invalid("error.field.required")
    return wrong


def _is_named(spec: EntitySpec, values: Mapping[str, Value]) -> bool:
    """Tell whether people can know the item by a name: derived, or its own where the form asks for one."""
    title = spec.field("title")
    return any(values[name] for name in spec.title_from) or bool(title and title.in_form and values["title"])


def _objection(session: Session, actor: Actor, field: FieldSpec, written: str) -> str:
    """Return the key of what is wrong with a value just written, or ""; one saved before may since have become wrong."""
    if not written:
        return ""
    if field.options and written not in field.options:
        return "error.field.option"
    if field.to and not _is_there(session, actor, ENTITIES[field.to], written):
        return "error.field.no_item"
    if field.type.of_people and written != actor.id and not _is_active(session, written):
        return "error.field.no_person"
    return ""


def _is_there(session: Session, actor: Actor, spec: EntitySpec, item_id: str) -> bool:
    item = session.get(spec.table, item_id) if can(actor, Action.READ, spec.kind) else None
    return item is not None and item.deleted_at is None


def _is_active(session: Session, user_id: str) -> bool:
    person = session.get(User, user_id)
    return person is not None and person.active
