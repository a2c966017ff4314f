"""An address that leads nowhere."""

import reflex as rx

from crm_web.components.layout import link
from crm_web.components.text import t


def not_found() -> rx.Component:
    """Say so, and lead back."""
    return rx.el.main(
        rx.el.h1(t("outcome.no_page")),
        link(t("kind.contact.all"), to="/contacts", class_name="primary"),
        class_name="empty",
    )
