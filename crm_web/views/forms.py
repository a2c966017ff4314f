"""The content of the pages on which managers shape forms."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.entities.form_field import SECTION, SPEC
from crm_web.errors import Denied, Missing
from crm_web.model import FormField
from crm_web.security.rights import Action, Actor, can
from crm_web.services.form_shape import BY_MANAGER, place
from crm_web.services.forms import definitions
from crm_web.views.address import Address
from crm_web.views.page import FormPage, FormRow, FormsPage

FLAGS = ("required", "read_only", "hidden", "in_list", "only_when")


def forms_page(_session: Session, actor: Actor, _where: Address) -> FormsPage:
    """Return which forms there are."""
    _check(actor)
    return FormsPage(slugs=[spec.slug for spec in ENTITIES.values() if spec.designable])


def form_page(session: Session, actor: Actor, spec: EntitySpec, _where: Address, _id: str) -> FormPage:
    """Return the form of the kind."""
    _check(actor)
    if not spec.designable:
        raise Missing
    said = definitions(session, spec.kind)
    return FormPage(
        kind=spec.kind,
        slug=spec.slug,
        fields=[_row(each) for each in said if not each.removed],
        removed=[_row(each) for each in said if each.removed],
    )


def _check(actor: Actor) -> None:
    if not can(actor, Action.READ, SPEC.kind):
        raise Denied


def _row(said: FormField) -> FormRow:
    return FormRow(
        id=said.id,
        version=said.version,
        title=said.title,
        type=f"choice.type.{said.type}",
        flags=[f"forms.flag.{flag}" for flag in FLAGS if getattr(said, flag)],
        position=place(said),
        saved=said.position,
        is_section=said.type == SECTION,
        is_own=said.origin != BY_MANAGER,
    )
