"""Which ops were done: the same one again gets the answer of the first time, and nothing is done twice."""

from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, delete

from crm_web.errors import Mismatch
from crm_web.model import Op
from crm_web.model.moment import now
from crm_web.security.rights import Actor
from crm_web.services.op_body import OpBody

KEPT = timedelta(days=90)


def recall(session: Session, actor: Actor, op: OpBody) -> dict[str, Any] | None:
    """Return what was answered when this op was done, None when it was not. Raises Mismatch."""
    done = session.get(Op, op.op_id)
    if done is None:
        return None
    if (done.user_id, done.body_hash) != (actor.id, op.body_hash):
        raise Mismatch
    return done.answer


def remember(session: Session, actor: Actor, op: OpBody, answer: dict[str, Any]) -> None:
    """Keep the answer, and forget those that are too old to be asked for."""
    done = Op(id=op.op_id, user_id=actor.id, body_hash=op.body_hash, kind=op.kind, item_id=op.id, answer=answer)
    session.add(done)
    session.exec(delete(Op).where(col(Op.at) < now() - KEPT))
