"""What a person is typing, mirrored: for their other devices, and for this one should its browser forget. Nobody else's."""

from datetime import timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, delete, select

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.errors import Denied, Malformed, Mismatch, Missing
from crm_web.model import Draft, Op
from crm_web.model.moment import now
from crm_web.security.rights import Action, Actor, can
from crm_web.services.op_body import OpBody

KEPT = timedelta(days=90)
MOST = 200  # drafts of a person; those that were not touched longest go
OFFERED = 3  # of an item


def keep(session: Session, actor: Actor, op: OpBody) -> None:
    """Keep what will be sent as `op`; what comes after that was saved is dropped. Raises Malformed, Denied, Mismatch."""
    if op.kind not in ENTITIES or op.delete or op.restore:
        raise Malformed("error.op.kind", kind=op.kind)
    action = Action.CREATE if op.base_version is None else Action.UPDATE
    if not all(can(actor, action, op.kind, name) for name in (None, *op.patch)):
        raise Denied
    if session.get(Op, op.op_id) is not None:
        return
    draft = session.get(Draft, op.op_id) or Draft(id=op.op_id, user_id=actor.id, kind=op.kind, item_id=op.id, fields={})
    if (draft.user_id, draft.kind, draft.item_id) != (actor.id, op.kind, op.id):
        raise Mismatch
    draft.base_version, draft.at = op.base_version, now()
    draft.fields = {name: edit.model_dump(by_alias=True) for name, edit in op.patch.items()}
    session.add(draft)
    session.flush()
    _forget_old(session, actor)


def find(session: Session, actor: Actor, draft_id: str) -> Draft:
    """Return a draft of the actor's. Raises Missing."""
    draft = session.get(Draft, draft_id)
    if draft is None or draft.user_id != actor.id:
        raise Missing
    return _readable(session, actor, draft)


def _readable(session: Session, actor: Actor, draft: Draft) -> Draft:
    """Return the draft without what the actor might not type into it today; it is not saved so."""
    session.expunge(draft)
    draft.fields = {name: edit for name, edit in draft.fields.items() if can(actor, Action.READ, draft.kind, name)}
    return draft


def drop(session: Session, actor: Actor, draft_id: str) -> None:
    """Forget a draft, if there is one."""
    session.exec(delete(Draft).where(col(Draft.id) == draft_id, col(Draft.user_id) == actor.id))


def of_item(session: Session, actor: Actor, spec: EntitySpec, item_id: str) -> list[Draft]:
    """Return the actor's drafts of an item, newest first."""
    return _newest(session, actor, spec, col(Draft.item_id) == item_id)


def of_new(session: Session, actor: Actor, spec: EntitySpec) -> list[Draft]:
    """Return the actor's drafts of items of the kind that nobody has saved yet, newest first."""
    saved = select(spec.table.id).where(col(spec.table.id) == col(Draft.item_id))
    return _newest(session, actor, spec, col(Draft.base_version).is_(None) & ~saved.exists())


def _newest(session: Session, actor: Actor, spec: EntitySpec, those: ColumnElement[bool]) -> list[Draft]:
    query = select(Draft).where(Draft.user_id == actor.id, Draft.kind == spec.kind, those)
    return list(session.exec(query.order_by(col(Draft.at).desc()).limit(OFFERED)))


def _forget_old(session: Session, actor: Actor) -> None:
    mine = select(Draft.id).where(Draft.user_id == actor.id).order_by(col(Draft.at).desc())
    session.exec(delete(Draft).where(col(Draft.id).in_(list(session.exec(mine.offset(MOST))))))
    session.exec(delete(Draft).where(col(Draft.user_id) == actor.id, col(Draft.at) < now() - KEPT))
