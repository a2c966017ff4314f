"""`/notifications`: what concerns the person, newest first, and what of it they want to hear."""

import reflex as rx

from crm_web.components.layout import Back, page
from crm_web.components.notifications import Notices, PushChoice, Wanted
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import NotificationsState
from crm_web.views.page import NotificationsPage


def notifications() -> rx.Component:
    """Draw the page."""
    view = use_view(NotificationsPage)
    header = rx.el.header(
        Back.create(to="/settings"), rx.el.h1(t("notifications.title")), class_name="head detail-head"
    )
    return page(
        rx.el.main(
            header,
            Notices.create(notices=view.notices),
            Wanted.create(events=view.events),
            PushChoice.create(),
            class_name="notifications-page",
        ),
        view=NotificationsState.view,
        open_in="menu",
    )
