"""The content of the pages on which administrators say what roles may do."""

from collections.abc import Mapping

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec, FieldSpec
from crm_web.errors import Missing
from crm_web.security.rights import OF_ITEMS, ROLES, Action, Actor, scope
from crm_web.services import accounts, roles
from crm_web.services.forms import spec_of
from crm_web.views.address import Address
from crm_web.views.page import Reach, RolePage, RolesPage, Subject

OF_FIELDS = (Action.READ, Action.UPDATE)  # what is said of single fields here
Said = Mapping[tuple[str, str, str, str], str]  # by role, kind, field, action


def roles_page(session: Session, actor: Actor, where: Address) -> RolesPage:
    """Return what the role in the address, else the first one, may do. Raises Denied."""
    accounts.check_may_manage(actor)
    asked = where.query.get("role", "")
    role = asked if asked in ROLES else ROLES[0]
    said = _said(session)
    kinds = [_whole(role, spec, said) for spec in ENTITIES.values() if not spec.managed]
    return RolesPage(role=role, roles=list(ROLES), kinds=kinds)


def role_page(session: Session, actor: Actor, _where: Address, right: str) -> RolePage:
    """Return what a role may do to the items of a kind: "agent-contact", and of a field's right the same. Raises Denied, Missing."""
    accounts.check_may_manage(actor)
    role, kind, *_ = [*right.split("-"), ""]
    if role not in ROLES or kind not in ENTITIES or ENTITIES[kind].managed:
        raise Missing
    said, spec = _said(session), spec_of(session, kind)
    fields = [_of_field(role, spec, field, said) for field in spec.fields if not field.hidden]
    return RolePage(role=role, kind=kind, whole=_whole(role, spec, said), fields=fields)


def _whole(role: str, spec: EntitySpec, said: Said) -> Subject:
    nobody = Actor("", "", "", role)  # as the role is where nothing is said
    actions = [action for action in OF_ITEMS if action is not Action.DELETE or spec.deletable]
    reaches = [
        Reach(action, said.get((role, spec.kind, "", action), ""), scope(nobody, action, spec.kind).name.lower())
        for action in actions
    ]
    return Subject(f"{role}-{spec.kind}", f"kind.{spec.kind}.many", reaches)


def _of_field(role: str, spec: EntitySpec, field: FieldSpec, said: Said) -> Subject:
    """A field is as its item is where nothing is said; by what an item is known it is known to all who may read it."""
    actions = [action for action in OF_FIELDS if action is not Action.READ or field.name not in spec.known_by]
    reaches = [Reach(action, said.get((role, spec.kind, field.name, action), "")) for action in actions]
    return Subject(f"{role}-{spec.kind}-{field.name}", field.label, reaches)


def _said(session: Session) -> Said:
    return {(row.role, row.kind, row.field, row.action): row.scope for row in roles.said(session)}
