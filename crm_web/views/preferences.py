"""What the person chose, as their phone keeps it."""

from sqlmodel import Session

from crm_web.entities import ENTITIES
from crm_web.security.rights import Action, Actor, can
from crm_web.services import allowances, preferences
from crm_web.views.address import Address
from crm_web.views.notifications import unread
from crm_web.views.page import PreferencesPage


def preferences_page(session: Session, actor: Actor, _where: Address) -> PreferencesPage:
    """Return all of it."""
    values = preferences.of(session, actor)
    return PreferencesPage(
        values=values,
        unread=unread(session, actor),
        files_calls=can(actor, Action.CREATE, "activity"),
        allowances=allowances.of(session),
        favourites=[
            f"/{spec.slug}/{item_id}"
            for spec in ENTITIES.values()
            for item_id in values.get(preferences.favourites_of(spec.kind), ())
        ],
    )
