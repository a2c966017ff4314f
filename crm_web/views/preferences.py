"""What the person chose, as their phone keeps it."""

from sqlmodel import Session

from crm_web.security.rights import Action, Actor, can
from crm_web.services import preferences
from crm_web.views.address import Address
from crm_web.views.notifications import unread
from crm_web.views.page import PreferencesPage


def preferences_page(session: Session, actor: Actor, _where: Address) -> PreferencesPage:
    """Return all of it."""
    return PreferencesPage(
        values=preferences.of(session, actor),
        unread=unread(session, actor),
        files_calls=can(actor, Action.CREATE, "activity"),
    )
