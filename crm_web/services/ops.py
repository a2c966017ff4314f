"""The one way to write: an op, done exactly once however often it arrives. The rules are the contract's (Ops)."""

from dataclasses import asdict, dataclass, field

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.errors import Malformed
from crm_web.security.rights import Actor
from crm_web.services import op_log
from crm_web.services.creation import create
from crm_web.services.deletion import delete, restore
from crm_web.services.editing import edit
from crm_web.services.merge import wishes
from crm_web.services.op_body import OpBody, parse

__all__ = ["OpBody", "Saved", "apply", "parse", "spec_of"]


@dataclass(frozen=True)
class Saved:
    """The item's version now, and the fields that others changed meanwhile and that were kept."""

    version: int
    merged: list[str] = field(default_factory=list[str])


def apply(session: Session, actor: Actor, op: OpBody) -> Saved:
    """Do `op`, all of it or (by raising any of our errors) nothing; one that was done before gets its first answer."""
    answer = op_log.recall(session, actor, op)
    if answer is None:
        answer = asdict(_done(session, actor, spec_of(op), op))
        op_log.remember(session, actor, op, answer)
        session.flush()
    return Saved(**answer)


def spec_of(op: OpBody) -> EntitySpec:
    """Return the spec of the op's kind. Raises Malformed."""
    if op.kind not in ENTITIES:
        raise Malformed("error.op.kind", kind=op.kind)
    return ENTITIES[op.kind]


def _done(session: Session, actor: Actor, spec: EntitySpec, op: OpBody) -> Saved:
    if op.base_version is None:
        return Saved(create(session, actor, spec, op.id, wishes(spec, op.patch), op_id=op.op_id).version)
    if op.delete:
        return Saved(delete(session, actor, spec, op.id, base_version=op.base_version, op_id=op.op_id).version)
    if op.restore:
        return Saved(restore(session, actor, spec, op.id, op_id=op.op_id).version)
    wished = wishes(spec, op.patch)
    return Saved(*edit(session, actor, spec, op.id, wished, base_version=op.base_version, op_id=op.op_id))
