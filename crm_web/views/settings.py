"""The content of the Menu, by what the person may do."""

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.entities.form_field import SPEC
from crm_web.security.rights import Action, Actor, can
from crm_web.services import allowances
from crm_web.services.export_formats import formats_of
from crm_web.views.address import Address
from crm_web.views.page import Export, File, Managed, SettingsPage


def settings_page(_session: Session, actor: Actor, _where: Address) -> SettingsPage:
    """Return the files of the kinds that have a list, the lists that are for managers, and whether forms are theirs to shape."""
    listed = [spec for spec in ENTITIES.values() if spec.listed]
    exported = [spec for spec in listed if not spec.managed and can(actor, Action.EXPORT, spec.kind)]
    managed = [spec for spec in listed if spec.managed and can(actor, Action.READ, spec.kind)]
    return SettingsPage(
        name=actor.name,
        login=actor.login,
        manages=can(actor, Action.MANAGE, ""),
        exports=[Export(spec.kind, _files(spec)) for spec in exported],
        managed=[Managed(spec.kind, f"/{spec.slug}") for spec in managed],
        shapes=can(actor, Action.READ, SPEC.kind),
        allowances=allowances.choices(actor),
    )


def _files(spec: EntitySpec) -> list[File]:
    return [File(form.name, f"/api/{spec.slug}/export?format={name}") for name, form in formats_of(spec).items()]
