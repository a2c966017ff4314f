"""What an item has to fulfil, as a whole and in what was just written, whoever changed which part of it."""

from collections.abc import Collection, Mapping

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.errors import Invalid, InvalidFields
from crm_web.fields.field_type import Value, entries
from crm_web.fields.pattern import matches
from crm_web.model import User
from crm_web.security.rights import Action, Actor, Item, can, may
from crm_web.services import people


def check(
    session: Session, actor: Actor, spec: EntitySpec, stored: Mapping[str, Value], written: Mapping[str, Value]
) -> None:
    """Check an item as it will be, and what of it was just `written` over what was `stored`. Raises InvalidFields."""
    wrong = _unfilled(session, actor, spec, {**stored, **written})
    for field in spec.fields:
        new = [entry for entry in entries(written.get(field.name, "")) if entry not in entries(stored[field.name])]
        objection = _objection(session, actor, field, new) or _excess(field, written)
        if objection:
            wrong[field.name] = objection
    if wrong:
        raise InvalidFields(wrong)


def check_changeable(spec: EntitySpec, changed: Collection[str], *, new: bool = False) -> None:
    """Refuse what is said only when an item is made, and what is not for people to write. Raises InvalidFields."""
    refused = [field for field in spec.fields if field.name in changed]
    fixed = {field.name: Invalid("error.field.fixed") for field in refused if field.fixed and not new}
    closed = {field.name: Invalid("error.field.read_only") for field in refused if field.read_only}
    hidden = {field.name: Invalid("error.field.hidden") for field in refused if field.hidden}
    if fixed or closed or hidden:
        raise InvalidFields({**fixed, **closed, **hidden})


def _unfilled(session: Session, actor: Actor, spec: EntitySpec, values: Mapping[str, Value]) -> dict[str, Invalid]:
    wrong = {
        field.name: _required(session, field)
        for field in spec.fields
        if field.required and not values[field.name] and _is_open(actor, spec, field) and spec.asks(field, values)
    }
    if spec.title_from and not _is_named(spec, values):
        wrong[spec.title_from[0]] = Invalid(f"error.needs_name.{spec.kind}")
    if not spec.title_from and not values["title"]:
        wrong["title"] = Invalid("error.field.required")
    return wrong


def _is_open(actor: Actor, spec: EntitySpec, field: FieldSpec) -> bool:
    """Tell whether the person can fill it at all; what the app can't do without is needed all the same."""
    is_theirs = any(may(actor, action, spec, field) for action in (Action.CREATE, Action.UPDATE))
    return is_theirs or not (field.by_manager or field.hidden or field.read_only)


def _required(session: Session, field: FieldSpec) -> Invalid:
    return _ask(session, field, "error.field.required", "error.field.required_ask")


def _ask(session: Session, field: FieldSpec, plain: str, ask: str, **values: object) -> Invalid:
    """Return the sentence that names those who know, where they made it so."""
    names = ", ".join(person.name for person in people.managers(session)) if field.by_manager else ""
    return Invalid(ask, names=names, **values) if names else Invalid(plain, **values)


def _is_named(spec: EntitySpec, values: Mapping[str, Value]) -> bool:
    """Tell whether people can know the item by a name: derived, or its own where the form asks for one."""
    title = spec.field("title")
    return any(values[name] for name in spec.title_from) or bool(title and title.in_form and values["title"])


def _objection(session: Session, actor: Actor, field: FieldSpec, new: list[str]) -> Invalid | None:
    """Return what is wrong with the entries just written; one saved before may since have become wrong."""
    if (field.options or field.rows_of) and any(entry not in field.options for entry in new):
        return Invalid("error.field.option")
    if field.pattern and not all(matches(field.pattern, entry) for entry in new):
        return _ask(session, field, "error.field.pattern", "error.field.pattern_ask", pattern=field.pattern)
    if field.to and not all(_is_there(session, actor, ENTITIES[field.to], entry) for entry in new):
        return Invalid("error.field.no_item")
    if field.type.of_people and not all(entry == actor.id or _is_active(session, entry) for entry in new):
        return Invalid("error.field.no_person")
    return None


def _excess(field: FieldSpec, written: Mapping[str, Value]) -> Invalid | None:
    count = len(entries(written.get(field.name, "")))
    return Invalid("error.field.too_many", limit=field.most, count=count) if count > field.most else None


def _is_there(session: Session, actor: Actor, spec: EntitySpec, item_id: str) -> bool:
    item = session.get(spec.table, item_id)
    if item is None or item.deleted_at is not None:
        return False
    return can(actor, Action.READ, Item(spec.kind, item.owner))


def _is_active(session: Session, user_id: str) -> bool:
    person = session.get(User, user_id)
    return person is not None and person.active
