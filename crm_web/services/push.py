"""Browsers that hear of something while the app is closed: for as long as their session lasts."""

import hashlib
import json
from dataclasses import dataclass

from sqlmodel import Session, col, delete, or_, select

from crm_web.connectors.web_push import Receiver
from crm_web.entities import ENTITIES
from crm_web.i18n import translate
from crm_web.model import PushSubscription, UserSession
from crm_web.security.rights import Actor
from crm_web.security.sessions import Standing, still_valid
from crm_web.services import notifications


@dataclass(frozen=True)
class Push:
    """A message for one browser; `id` is the subscription's."""

    id: str
    to: Receiver
    message: str


def subscribe(session: Session, standing: Standing, receiver: Receiver, language: str) -> None:
    """Let the session's browser hear, in the place of what it said before; what belongs to ended sessions goes."""
    id_ = hashlib.sha256(receiver.endpoint.encode()).hexdigest()
    lasting = select(UserSession.id)
    replaced = or_(
        col(PushSubscription.id) == id_,
        col(PushSubscription.session_id) == standing.session_id,
        col(PushSubscription.session_id).not_in(lasting),
    )
    session.exec(delete(PushSubscription).where(replaced))
    session.add(
        PushSubscription(
            id=id_,
            session_id=standing.session_id,
            user_id=standing.actor.id,
            endpoint=receiver.endpoint,
            p256dh=receiver.p256dh,
            auth=receiver.auth,
            language=language,
        )
    )


def unsubscribe(session: Session, session_id: str) -> None:
    """Let the session's browser hear no more."""
    session.exec(delete(PushSubscription).where(col(PushSubscription.session_id) == session_id))


def is_subscribed(session: Session, session_id: str) -> bool:
    """Whether the session's browser hears."""
    found = select(PushSubscription.id).where(PushSubscription.session_id == session_id)
    return session.exec(found).first() is not None


def forget(session: Session, id_: str) -> None:
    """Forget a browser that the push service does not know any more."""
    session.exec(delete(PushSubscription).where(col(PushSubscription.id) == id_))


def pushes(session: Session, user_id: str, notification_id: str) -> list[Push]:
    """Return what a notification says to each browser of its person that is still signed in, by what they may read now."""
    query = select(PushSubscription).where(PushSubscription.user_id == user_id)
    found = session.exec(query).all()
    standings = still_valid(session, {one.session_id for one in found}) if found else {}
    made = [(one, standings[one.session_id].actor) for one in found if one.session_id in standings]
    return [
        Push(one.id, Receiver(one.endpoint, one.p256dh, one.auth), message)
        for one, actor in made
        if (message := _message(session, actor, notification_id, actor.language or one.language))
    ]


def _message(session: Session, actor: Actor, notification_id: str, language: str) -> str:
    told = notifications.find(session, actor, notification_id)
    if told is None:
        return ""
    one = told.notification
    key = f"notifications.{one.event}" if told.by else f"notifications.{one.event}.by_itself"
    said = {
        "title": told.title,
        "body": translate(language, key, by=told.by),
        "href": f"/{ENTITIES[one.kind].slug}/{one.item_id}",
        "tag": one.id,
    }
    return json.dumps(said, ensure_ascii=False)
