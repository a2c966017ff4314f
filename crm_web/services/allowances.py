"""How much phones may keep of what they have shown, and fetch ahead: for managers to say, by ops as everything is."""

from sqlmodel import Session, select

from crm_web.errors import Conflict, Denied, Invalid, InvalidFields, Malformed, Missing
from crm_web.model import Allowance
from crm_web.security import audit
from crm_web.security.rights import Action, Actor, can
from crm_web.services.op_body import Edit, OpBody
from crm_web.storage import news

KIND = "allowance"  # of the ops
PHONES = "phones"  # the one id of such ops
USUAL = {"days": 30, "megabytes": 20}
CHOICES = {"days": (0, 1, 7, 30, 90), "megabytes": (0, 5, 20, 100)}  # 0: nothing is kept; nothing is fetched ahead


def save(session: Session, actor: Actor, op: OpBody) -> int:
    """Say what is wished: {"days", "megabytes"}; return 1, they have no versions.

    Raises Denied, Missing, Malformed, InvalidFields, Conflict.
    """
    if not may_say(actor):
        raise Denied
    if op.delete or op.restore:
        raise Malformed("error.op.action")
    if op.id != PHONES:
        raise Missing
    wrong = {name: problem for name, edit in op.patch.items() if (problem := _objection(name, edit))}
    if wrong:
        raise InvalidFields(wrong)
    said = of(session)
    clashes = {name: _clash(edit, said[name]) for name, edit in op.patch.items() if not _fits(edit, said[name])}
    if clashes:
        raise Conflict(1, clashes)
    for name, edit in op.patch.items():
        audit.record(session, actor.id, KIND, op.id, action=name, before=str(said[name]), after=str(edit.to))
        session.merge(Allowance(name=name, amount=edit.to))
    news.touch(session, KIND, op.id, user=news.EVERYBODY)
    return 1


def of(session: Session) -> dict[str, int]:
    """Return what is in force, by name."""
    return USUAL | {said.name: said.amount for said in session.exec(select(Allowance)) if said.name in USUAL}


def choices(actor: Actor) -> dict[str, list[int]]:
    """Return what the actor may say, by name; nothing for who may not."""
    return {name: list(amounts) for name, amounts in CHOICES.items()} if may_say(actor) else {}


def may_say(actor: Actor) -> bool:
    """Whether it is the actor's to say."""
    return can(actor, Action.DESIGN, "")


def _objection(name: str, edit: Edit) -> Invalid | None:
    if name not in CHOICES:
        return Invalid("error.field.unknown")
    is_choice = type(edit.to) is int and edit.to in CHOICES[name]
    return None if is_choice and type(edit.before) is int else Invalid("error.field.option")


def _fits(edit: Edit, said: int) -> bool:
    return said in (edit.before, edit.to)


def _clash(edit: Edit, said: int) -> dict[str, object]:
    return {"yours": edit.to, "theirs": said, "by": "", "at": ""}
