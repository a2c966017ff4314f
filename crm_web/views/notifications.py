"""The bell: what concerns the person, as they may read it now."""

from sqlmodel import Session

from crm_web.entities import ENTITIES
from crm_web.security.rights import Actor
from crm_web.services import notifications
from crm_web.services.notifications import Told
from crm_web.views.address import Address
from crm_web.views.page import Notice, NotificationsPage


def notifications_page(session: Session, actor: Actor, _where: Address) -> NotificationsPage:
    """Return the newest."""
    notices = [_notice(told) for told in notifications.listed(session, actor)]
    return NotificationsPage(notices=notices, unread=_unread(notices), events=list(notifications.EVENTS))


def unread(session: Session, actor: Actor) -> int:
    """Return how many of them are unread."""
    return _unread([_notice(told) for told in notifications.listed(session, actor)])


def _notice(told: Told) -> Notice:
    one = told.notification
    href = f"/{ENTITIES[one.kind].slug}/{one.item_id}"
    return Notice(one.id, one.event, told.title, href, told.by, one.at.isoformat(), read=one.read_at is not None)


def _unread(notices: list[Notice]) -> int:
    return sum(not notice.read for notice in notices)
