"""The content of one item's page, and of the page of one that is not saved yet."""

from sqlmodel import Session

from crm_web.entities import EntitySpec, FieldSpec
from crm_web.errors import Denied
from crm_web.fields import Value
from crm_web.fields.field_type import entries
from crm_web.security.rights import Action, Actor, can
from crm_web.services import items, people
from crm_web.views.address import Address
from crm_web.views.avatar import hue, initials
from crm_web.views.page import DetailPage, FieldView, Option


def detail_page(session: Session, actor: Actor, spec: EntitySpec, _where: Address, item_id: str) -> DetailPage:
    """Return the saved item with the fields that the actor may read."""
    item = items.load(session, actor, spec, item_id)
    title = items.shown_title(spec, item)
    return DetailPage(
        kind=spec.kind,
        slug=spec.slug,
        id=item.id,
        version=item.version,
        title=title,
        initials=initials(title),
        hue=hue(title),
        fields=_fields(session, actor, spec, items.values(spec, item), Action.UPDATE),
    )


def new_page(session: Session, actor: Actor, spec: EntitySpec, _where: Address, _id: str) -> DetailPage:
    """Return an empty form; the one who fills it becomes the owner."""
    if not can(actor, Action.CREATE, spec.kind):
        raise Denied
    empty: dict[str, Value] = {field.name: field.type.empty for field in spec.fields}
    fields = _fields(session, actor, spec, {**empty, "owner": actor.id}, Action.CREATE)
    return DetailPage(kind=spec.kind, slug=spec.slug, fields=fields)


def _fields(
    session: Session, actor: Actor, spec: EntitySpec, values: dict[str, Value], action: Action
) -> list[FieldView]:
    readable = [field for field in spec.fields if field.in_form and can(actor, Action.READ, spec.kind, field.name)]
    return [_field(session, actor, spec, field, values[field.name], action) for field in readable]


def _field(
    session: Session, actor: Actor, spec: EntitySpec, field: FieldSpec, value: Value, action: Action
) -> FieldView:
    return FieldView(
        name=field.name,
        label=field.label,
        input=field.type.input,
        required=field.required,
        editable=can(actor, action, spec.kind, field.name),
        value=value,
        shown=[field.type.show(entry, actor.language) for entry in entries(value)],
        links=[field.type.link(entry) for entry in entries(value)],
        options=[Option(person.id, person.name) for person in people.choices(session)] if field.type.of_people else [],
    )
