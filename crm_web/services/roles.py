"""What administrators say of the rights of roles: saved by ops, as everything is."""

import re
from typing import NamedTuple

from sqlmodel import Session, select

from crm_web.entities import ENTITIES
from crm_web.errors import Conflict, Denied, Invalid, InvalidFields, Malformed, Missing
from crm_web.model import RoleRight
from crm_web.security import audit
from crm_web.security.rights import OF_FIELDS, OF_ITEMS, ROLES, Action, Actor, Scope, can
from crm_web.services.forms import spec_of
from crm_web.services.op_body import Edit, OpBody

_NAME = re.compile(r"(?P<role>\w+)-(?P<kind>\w+)(?:-(?P<field>\w+))?")
SCOPES = tuple(scope.name.lower() for scope in Scope)


class Subject(NamedTuple):
    """Of what something is said: what a role may do to the items of a kind, or to one field of them."""

    role: str
    kind: str
    field: str


def save(session: Session, actor: Actor, op: OpBody) -> int:
    """Say what is wished: {action: none, own, all, or "" for what the role may by itself}; return 1, rights have no versions.

    The op's id is "agent-contact" or "agent-contact-note". Raises Denied, Missing, Malformed, InvalidFields, Conflict.
    """
    if not can(actor, Action.MANAGE, ""):
        raise Denied
    if op.delete or op.restore:
        raise Malformed("error.op.action")
    subject = _subject(session, op.id)
    wrong = {name: problem for name, edit in op.patch.items() if (problem := _objection(subject, name, edit))}
    if wrong:
        raise InvalidFields(wrong)
    clashes = {name: _clash(edit, _said(session, subject, name)) for name, edit in op.patch.items()}
    if any(clashes.values()):
        raise Conflict(1, {name: clash for name, clash in clashes.items() if clash})
    for name, edit in op.patch.items():
        audit.record(
            session, actor.id, "right", op.id, action=name, before=_said(session, subject, name), after=edit.to or ""
        )
        _say(session, subject, name, edit.to or "")
    return 1


def said(session: Session) -> list[RoleRight]:
    """Return all that is said."""
    return list(session.exec(select(RoleRight)))


def _subject(session: Session, text: str) -> Subject:
    found = _NAME.fullmatch(text)
    if not found or found["role"] not in ROLES or found["kind"] not in ENTITIES:
        raise Missing
    if found["field"] and spec_of(session, found["kind"]).field(found["field"]) is None:
        raise Missing
    return Subject(found["role"], found["kind"], found["field"] or "")


def _objection(subject: Subject, name: str, edit: Edit) -> Invalid | None:
    if name not in (OF_FIELDS if subject.field else OF_ITEMS):
        return Invalid("error.field.unknown")
    if not all(side in (None, "", *SCOPES) for side in (edit.before, edit.to)):
        return Invalid("error.field.option")
    if name == Action.READ and subject.field in ENTITIES[subject.kind].known_by:
        return Invalid("error.right.known_by")
    return None


def _clash(edit: Edit, theirs: str) -> dict[str, object]:
    if theirs in (edit.before or "", edit.to or ""):
        return {}
    return {"yours": edit.to, "theirs": theirs, "by": "", "at": ""}


def _said(session: Session, subject: Subject, action: str) -> str:
    row = session.get(RoleRight, (*subject, action))
    return row.scope if row else ""


def _say(session: Session, subject: Subject, action: str, scope: str) -> None:
    row = session.get(RoleRight, (*subject, action))
    if row and not scope:
        session.delete(row)
    elif scope:
        row = row or RoleRight(role=subject.role, kind=subject.kind, field=subject.field, action=action, scope=scope)
        row.scope = scope
        session.add(row)
