"""What people hear of: written with the save that causes it, listed with what they may read now, marked as read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, delete, select, update

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.model import Entity, Notification, User
from crm_web.model.moment import now
from crm_web.security.rights import Action, Actor, can
from crm_web.security.said import said_of
from crm_web.security.sessions import actor_for
from crm_web.services import items, preferences
from crm_web.services.op_body import OpBody
from crm_web.services.people import names
from crm_web.services.tellings import TELLINGS
from crm_web.storage import news

KIND = "notification"
CONFLICT = "conflict"
EVENTS = (*TELLINGS, CONFLICT)
MOST = 50  # that are listed, and counted
KEPT = timedelta(days=90)


@dataclass(frozen=True)
class Told:
    """A notification as its person may hear it: `title` is what the item is called, `by` the name of who did it."""

    notification: Notification
    title: str
    by: str


def follow(session: Session, actor: Actor, spec: EntitySpec, entity: Entity, changes: Mapping[str, Any]) -> None:
    """Tell those whom a save by the actor concerns; `changes` is {field: {"from", "to"}}."""
    for event in spec.tells:
        known_by, named = TELLINGS[event]
        if people := named(entity, changes):
            for person in session.exec(select(User).where(known_by.in_(people), col(User.active))):
                _tell(session, person, event, spec, entity, by=actor.id)


def conflicted(session: Session, actor: Actor, op: OpBody) -> None:
    """Tell the actor, once, that a save of theirs waits for their decision."""
    id = f"{CONFLICT}-{op.op_id}"  # noqa: A001  the column's name
    if op.kind in ENTITIES and not session.get(Notification, id) and CONFLICT not in _muted(session, actor.id):
        _add(session, Notification(id=id, user_id=actor.id, event=CONFLICT, kind=op.kind, item_id=op.id, by=actor.id))


def listed(session: Session, actor: Actor) -> list[Told]:
    """Return the newest, of items that the actor may read, newest first."""
    query = select(Notification).where(Notification.user_id == actor.id).order_by(col(Notification.at).desc())
    told: list[Told] = []
    for begin in count(0, MOST):  # most people may read all of the first ones
        found = session.exec(query.limit(MOST).offset(begin)).all()
        told += _told(session, actor, found)
        if len(told) >= MOST or len(found) < MOST:
            break
    return told[:MOST]


def find(session: Session, actor: Actor, id_: str) -> Told | None:
    """Return one of the actor's own, however many are newer; None where it is not theirs, or the item not for them."""
    query = select(Notification).where(Notification.user_id == actor.id, Notification.id == id_)
    return next(iter(_told(session, actor, session.exec(query).all())), None)


def mark_read(session: Session, actor: Actor, op: OpBody) -> int:
    """Mark those of the actor's that the op names as read. Raises Malformed, InvalidFields."""
    named = preferences.sides(op)[1]
    mine = (col(Notification.user_id) == actor.id, col(Notification.id).in_(named), col(Notification.read_at).is_(None))
    session.exec(update(Notification).where(*mine).values(read_at=now()))
    news.touch(session, KIND, op.id, user=actor.id)
    return 1


def _told(session: Session, actor: Actor, found: Sequence[Notification]) -> list[Told]:
    """Return those of items that the actor may read."""
    people = names(session) if found else {}
    titles: dict[tuple[str, str], str] = {}
    for kind in {one.kind for one in found}:
        ids = {one.item_id for one in found if one.kind == kind}
        titles |= {(kind, id_): title for id_, title in items.titles(session, actor, kind, ids).items()}
    return [
        Told(one, titles[one.kind, one.item_id], people.get(one.by, ""))
        for one in found
        if (one.kind, one.item_id) in titles
    ]


def _tell(session: Session, person: User, event: str, spec: EntitySpec, entity: Entity, *, by: str) -> None:
    """Tell somebody else than who did it, if they want to know and may."""
    theirs = actor_for(person, said_of(session))
    if person.id == by or event in _muted(session, person.id) or not can(theirs, Action.READ, items.of(spec, entity)):
        return
    _add(
        session, Notification(id=uuid4().hex, user_id=person.id, event=event, kind=spec.kind, item_id=entity.id, by=by)
    )


def _muted(session: Session, user_id: str) -> list[str]:
    return preferences.chosen(session, user_id, preferences.MUTED)


def _add(session: Session, notification: Notification) -> None:
    old = (col(Notification.user_id) == notification.user_id, col(Notification.at) < now() - KEPT)
    session.exec(delete(Notification).where(*old))
    session.add(notification)
    news.touch(session, KIND, notification.id, user=notification.user_id)
