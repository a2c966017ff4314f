"""How an edit meets what others saved meanwhile: field by field, by value. Pure; the contract's rules 1 to 3."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.errors import Invalid, InvalidFields
from crm_web.fields.field_type import Value
from crm_web.services.items import derived_title
from crm_web.services.op_body import Edit


@dataclass(frozen=True)
class Wish:
    """An edit as saved values. `before` is any JSON where it could not have been saved."""

    before: object
    to: Value


@dataclass(frozen=True)
class Merge:
    """What is to be written, and the wishes that clash with another's value."""

    written: dict[str, Value]
    clashes: dict[str, Wish]


def wishes(spec: EntitySpec, patch: Mapping[str, Edit]) -> dict[str, Wish]:
    """Normalise both sides of every edit like saved values. Raises InvalidFields."""
    wished: dict[str, Wish] = {}
    wrong: dict[str, Invalid] = {}
    for name, edit in patch.items():
        try:
            field = _field(spec, name)
            wished[name] = Wish(_as_saved(field, edit.before), field.type.parse(edit.to, field.limit))
        except Invalid as error:
            wrong[name] = error
    if wrong:
        raise InvalidFields(wrong)
    return wished


def merge(spec: EntitySpec, stored: Mapping[str, Value], wished: Mapping[str, Wish], *, stale: bool) -> Merge:
    """Decide about each field. `stale`: somebody saved the item after the version that was edited."""
    wished = with_plain_title(spec, stored, wished)
    different = {name: wish for name, wish in wished.items() if wish.to != stored[name]}
    clashes = {name: wish for name, wish in different.items() if stale and wish.before != stored[name]}
    return Merge({name: wish.to for name, wish in different.items()}, clashes)


def with_plain_title(spec: EntitySpec, stored: Mapping[str, Value], wished: Mapping[str, Wish]) -> dict[str, Wish]:
    """Write a title that the other values give anyway as the empty one, which stays derived."""
    title = wished.get("title")
    if title is None or not spec.title_from:
        return dict(wished)
    now = derived_title(spec, stored)
    then = derived_title(spec, {**stored, **{name: wish.to for name, wish in wished.items()}})
    before = "" if title.before == now else title.before
    kept = before if title.to == title.before and before == "" else title.to
    return {**wished, "title": replace(title, before=before, to="" if title.to == then else str(kept))}


def _field(spec: EntitySpec, name: str) -> FieldSpec:
    field = spec.field(name)
    if field is None:
        raise Invalid(
            "error.field.former" if any(name == former.name for former in spec.former) else "error.field.unknown"
        )
    return field


def _as_saved(field: FieldSpec, value: object) -> object:
    try:
        return field.type.parse(value, field.limit)
    except Invalid:
        return value
