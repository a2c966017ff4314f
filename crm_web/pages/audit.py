"""`/audit`: what happened, newest first."""

import reflex as rx

from crm_web.components.administration import administration
from crm_web.components.audit import Events
from crm_web.components.listing import More
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import AuditState
from crm_web.views.page import AuditPage


def audit() -> rx.Component:
    """Draw the page."""
    view = use_view(AuditPage)
    shown = rx.fragment(Events.create(view=view), More.create(path=view.path, next=view.next))
    return administration(view, t("audit.title"), shown, back="/settings", feed=AuditState.view)
