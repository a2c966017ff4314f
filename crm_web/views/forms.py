"""The content of the pages on which managers shape forms."""

from urllib.parse import urlencode

from sqlmodel import Session

from crm_web.entities import ENTITIES, Condition, EntitySpec, FieldSpec
from crm_web.entities.form_field import SECTION, SPEC
from crm_web.errors import Denied, Missing
from crm_web.model import FormField
from crm_web.security.rights import Action, Actor, can
from crm_web.services.form_shape import BY_MANAGER, conditions_of, name_of, place
from crm_web.services.forms import definitions
from crm_web.views.address import Address
from crm_web.views.page import FormPage, FormRow, FormsPage, Option

FLAGS = ("required", "read_only", "hidden", "in_list", "only_when")


def forms_page(_session: Session, actor: Actor, _where: Address) -> FormsPage:
    """Return which forms there are."""
    _check(actor)
    return FormsPage(slugs=[spec.slug for spec in ENTITIES.values() if spec.designable])


def form_page(session: Session, actor: Actor, spec: EntitySpec, where: Address, _id: str) -> FormPage:
    """Return the form of the kind; with a type in the address, what is asked of items of that type."""
    _check(actor)
    if not spec.designable:
        raise Missing
    by = spec.field(spec.typed_by)
    types = by.options if by else ()
    of = next((each for each in types if each == where.query.get(spec.typed_by)), "")
    said = [each for each in definitions(session, spec.kind) if not of or _is_asked(spec, each, of)]
    return FormPage(
        kind=spec.kind,
        slug=spec.slug,
        of=of,
        types=[Option(each, by.option_label(each)) for each in types] if by else [],
        begins=_begins(by, of) if by and of else "",
        fields=[_row(spec, each) for each in said if not each.removed],
        removed=[_row(spec, each) for each in said if each.removed],
    )


def _is_asked(spec: EntitySpec, said: FormField, of: str) -> bool:
    """Tell whether items of the type `of` are asked for it, as far as that depends on the type."""
    return all(each.holds(of) for each in _conditions(spec, said) if each.field == spec.typed_by)


def _conditions(spec: EntitySpec, said: FormField) -> tuple[Condition, ...]:
    """Return on what it depends, by itself and by its section."""
    field = spec.field(name_of(said))
    of_section = field.section.conditions if field and field.section else ()
    return (*conditions_of(said, {each.name: each for each in spec.fields}), *of_section)


def _begins(by: FieldSpec, of: str) -> str:
    return urlencode({"only_when": by.name, "only_values": f"{of}|{by.option_label(of)}"})


def _check(actor: Actor) -> None:
    if not can(actor, Action.READ, SPEC.kind):
        raise Denied


def _row(spec: EntitySpec, said: FormField) -> FormRow:
    depends = {"only_when": bool(_conditions(spec, said))}
    return FormRow(
        id=said.id,
        version=said.version,
        title=said.title,
        type=f"choice.type.{said.type}",
        flags=[f"forms.flag.{flag}" for flag in FLAGS if getattr(said, flag) or depends.get(flag)],
        position=place(said),
        saved=said.position,
        is_section=said.type == SECTION,
        is_own=said.origin != BY_MANAGER,
    )
