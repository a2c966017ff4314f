"""The content of one item's page, and of the page of one that is not saved yet."""

from collections.abc import Mapping

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec, Section
from crm_web.errors import Denied
from crm_web.fields import Value
from crm_web.model import Draft
from crm_web.security.rights import Action, Actor, can, may
from crm_web.services import drafts, items
from crm_web.views.address import Address
from crm_web.views.beyond import added_by, links, reach, shortcut
from crm_web.views.cards import cards
from crm_web.views.conditions import asked, holds_unseen
from crm_web.views.deleted import deleted_page, managers
from crm_web.views.options import options
from crm_web.views.page import Asked, DetailPage, FieldView, Typed
from crm_web.views.row import about, rows
from crm_web.views.wording import Titles, shown, titles


def detail_page(session: Session, actor: Actor, spec: EntitySpec, _where: Address, item_id: str) -> DetailPage:
    """Return the saved item with the fields that the actor may read, and its cards; of a deleted one who deleted it."""
    item = items.find(session, actor, spec, item_id, Action.READ)
    if item.deleted_at:
        return deleted_page(session, actor, spec, item)
    row = rows(session, actor, spec, [item])[0]
    return DetailPage(
        kind=spec.kind,
        slug=spec.slug,
        id=item.id,
        version=item.version,
        title=row.title,
        line=row.line,
        initials=row.initials,
        hue=row.hue,
        marks=row.marks,
        fields=_fields(session, actor, spec, items.values(spec, item), Action.UPDATE, item.owner),
        about=about(spec.kind),
        managers=managers(session, actor),
        first=_first_card(session, spec, items.seen(actor, spec, item, items.values(spec, item))),
        changeable=can(actor, Action.UPDATE, items.of(spec, item)),
        deletable=can(actor, Action.DELETE, items.of(spec, item)),
        clonable=spec.addable and can(actor, Action.CREATE, spec.kind),
        former=_former(spec),
        cards=cards(session, actor, spec, item),
        typed=_typed(drafts.of_item(session, actor, spec, item.id)),
    )


def new_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, _id: str) -> DetailPage:
    """Return a form with what a new item begins with; the one who fills it becomes the owner."""
    if not can(actor, Action.CREATE, spec.kind):
        raise Denied
    values = {**items.initial(actor, spec), **_fixed(spec, where.query)}
    return DetailPage(
        kind=spec.kind,
        slug=spec.slug,
        fields=_fields(session, actor, spec, values, Action.CREATE, actor.id),
        managers=managers(session, actor),
        former=_former(spec),
        typed=_typed(drafts.of_new(session, actor, spec)),
    )


def _fixed(spec: EntitySpec, said: Mapping[str, str]) -> dict[str, Value]:
    """Return what the address says once and for all of an item that is to be made: it counts here, the phone saves it."""
    return {each.name: said[each.name] for each in spec.fields if each.fixed and said.get(each.name) in each.options}


def _typed(found: list[Draft]) -> list[Typed]:
    return [Typed(draft.id, draft.at.isoformat(timespec="seconds"), len(draft.fields)) for draft in found]


def _former(spec: EntitySpec) -> dict[str, str]:
    return {field.name: field.label for field in (*spec.former, *(field for field in spec.fields if field.hidden))}


def _first_card(session: Session, spec: EntitySpec, values: Mapping[str, Value]) -> str:
    """Return the card that the row named by `typed_by` wants open first, "" where it says nothing."""
    field = spec.field(spec.typed_by)
    row = session.get(ENTITIES[field.rows_of].table, str(values[field.name])) if field else None
    return str(getattr(row, "first_card", ""))


def _fields(
    session: Session, actor: Actor, spec: EntitySpec, values: dict[str, Value], action: Action, owner: str
) -> list[FieldView]:
    readable = [field for field in spec.fields if _is_shown(actor, spec, field, values, owner)]
    present = titles(session, actor, readable, [values])
    linked = titles(session, actor, readable, [values], deleted=True)
    drawn: list[FieldView] = []
    for field, before in zip(readable, [None, *readable], strict=False):
        if field.section and field.section != (before and before.section):
            drawn.append(_heading(field.section, asked(actor, spec, field.section.conditions, values, owner)))
        drawn.append(_field(session, actor, spec, field, values, linked, present, action, owner))
    return drawn


def _is_shown(actor: Actor, spec: EntitySpec, field: FieldSpec, values: Mapping[str, Value], owner: str) -> bool:
    alone = field.type.of_siblings and not values.get(spec.shapes)  # of which form it will be is not said yet
    readable = field.in_form and not alone and may(actor, Action.READ, spec, field, owner)
    return readable and holds_unseen(actor, spec, spec.conditions_of(field), values, owner)


def _heading(section: Section, conditions: list[Asked]) -> FieldView:
    return FieldView(name=section.name, label=section.title, hint=section.hint, input="section", conditions=conditions)


def _field(
    session: Session,
    actor: Actor,
    spec: EntitySpec,
    field: FieldSpec,
    values: Mapping[str, Value],
    linked: Titles,
    present: Titles,
    action: Action,
    owner: str,
) -> FieldView:
    is_new = action is Action.CREATE
    value = field.type.empty if is_new and field.fixed else values[field.name]
    return FieldView(
        name=field.name,
        label=field.label,
        input=field.type.input,
        required=field.required,
        fixed=field.fixed,
        editable=(is_new or not field.fixed) and may(actor, action, spec, field, owner),
        value=value,
        shown=shown(field, value, linked, actor.language),
        links=links(field, value, present),
        options=options(session, field, values),
        shortcut=shortcut(session, actor, field, value),
        reach=reach(session, actor, field, value),
        to=field.to,
        slug=ENTITIES[field.to].slug if field.to else "",
        add=added_by(actor, field),
        hint=field.hint,
        most=field.most,
        by_manager=field.by_manager,
        conditions=asked(actor, spec, spec.conditions_of(field), values, owner),
    )
