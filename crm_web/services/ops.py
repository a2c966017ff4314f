"""The one way to write: an op, done exactly once however often it arrives. The rules are the contract's (Ops)."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from sqlmodel import Session

from crm_web.entities import ENTITIES
from crm_web.errors import Malformed
from crm_web.security import sessions
from crm_web.security.rights import Actor
from crm_web.services import allowances, attachments, drafts, notifications, op_log, preferences, roles
from crm_web.services.creation import create
from crm_web.services.deletion import delete, restore
from crm_web.services.editing import edit
from crm_web.services.forms import spec_of
from crm_web.services.merge import wishes
from crm_web.services.op_body import OpBody, parse
from crm_web.storage import crash

__all__ = ["OpBody", "Saved", "apply", "committed", "page_of", "parse"]


@dataclass(frozen=True)
class Saved:
    """The item's version now, the fields that others changed meanwhile and that were kept, and the names of those others.

    `page` is the path of the page that shows it, where only the database knows it.
    """

    version: int
    merged: list[str] = field(default_factory=list[str])
    merged_by: list[str] = field(default_factory=list[str], compare=False)
    page: str = ""


@dataclass(frozen=True)
class Target:
    """What ops of a kind write to, the path of the page that shows what came of them, and what follows the commit."""

    write: Callable[[Session, Actor, OpBody], Saved]
    page: str
    committed: Callable[[], None] = lambda: None


def apply(session: Session, actor: Actor, op: OpBody) -> Saved:
    """Do `op`, all of it or (by raising any of our errors) nothing; one that was done before gets its first answer."""
    answer = op_log.recall(session, actor, op)
    if answer is None:
        crash.point("op.recalled")
        answer = asdict(_target(op).write(session, actor, op))
        crash.point("op.written")
        op_log.remember(session, actor, op, answer)
        drafts.drop(session, actor, op.op_id)
        crash.point("op.remembered")
        session.flush()
        crash.point("op.flushed")
    return Saved(**answer)


def page_of(op: OpBody) -> str:
    """Return the path of the page that shows what the op changes. Raises Malformed."""
    return _target(op).page.format(id=op.id)


def committed(op: OpBody) -> None:
    """Let this process know what is saved now. Raises Malformed."""
    _target(op).committed()


def _target(op: OpBody) -> Target:
    if op.kind in TARGETS:
        return TARGETS[op.kind]
    if op.kind not in ENTITIES:
        raise Malformed("error.op.kind", kind=op.kind)
    return Target(_written, f"/{ENTITIES[op.kind].slug}/{{id}}")


def _written(session: Session, actor: Actor, op: OpBody) -> Saved:
    spec = spec_of(session, op.kind)
    if op.base_version is None:
        return Saved(create(session, actor, spec, op.id, wishes(spec, op.patch), op_id=op.op_id).version)
    if op.delete:
        return Saved(delete(session, actor, spec, op.id, base_version=op.base_version, op_id=op.op_id).version)
    if op.restore:
        return Saved(restore(session, actor, spec, op.id, op_id=op.op_id).version)
    wished = wishes(spec, op.patch)
    return Saved(*edit(session, actor, spec, op.id, wished, base_version=op.base_version, op_id=op.op_id))


def _preference(session: Session, actor: Actor, op: OpBody) -> Saved:
    return Saved(preferences.save(session, actor, op))


def _notification(session: Session, actor: Actor, op: OpBody) -> Saved:
    return Saved(notifications.mark_read(session, actor, op))


def _right(session: Session, actor: Actor, op: OpBody) -> Saved:
    return Saved(roles.save(session, actor, op))


def _allowance(session: Session, actor: Actor, op: OpBody) -> Saved:
    return Saved(allowances.save(session, actor, op))


def _attachment(session: Session, actor: Actor, op: OpBody) -> Saved:
    version, page = attachments.take_away_or_give_back(session, actor, op)
    return Saved(version, page=page)


TARGETS: dict[str, Target] = {  # beside the kinds of items
    "preference": Target(_preference, "/preferences"),
    notifications.KIND: Target(_notification, "/notifications"),
    "right": Target(_right, "/roles/{id}", sessions.forget_all),
    allowances.KIND: Target(_allowance, "/preferences"),
    attachments.KIND: Target(_attachment, "/attachments/{id}"),
}
