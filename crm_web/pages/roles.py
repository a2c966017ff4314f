"""`/roles`, `/roles/agent-contact`: where administrators say what roles may do."""

import reflex as rx

from crm_web.components.administration import administration
from crm_web.components.roles import Rights, RoleKinds
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import RolesState, RoleState
from crm_web.views.page import RolePage, RolesPage


def roles() -> rx.Component:
    """Draw what one role may do, kind by kind."""
    view = use_view(RolesPage)
    return administration(view, t("roles.title"), RoleKinds.create(view=view), back="/settings", feed=RolesState.view)


def role() -> rx.Component:
    """Draw what one role may do to one kind."""
    view = use_view(RolePage)
    return administration(view, t("roles.title"), Rights.create(view=view), back="/roles", feed=RoleState.view)
