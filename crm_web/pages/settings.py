"""`/settings`, the bar's Menu: language, theme, signing out."""

import reflex as rx

from crm_web.components.layout import page
from crm_web.components.menu import LanguageChoice, SignOut, ThemeChoice
from crm_web.components.text import t


def settings() -> rx.Component:
    """Draw the page; it has no content of the server's."""
    return page(
        rx.el.main(
            rx.el.header(rx.el.h1(t("bar.menu")), class_name="head"),
            rx.el.div(LanguageChoice.create(), ThemeChoice.create(), SignOut.create(), class_name="settings"),
            class_name="settings-page",
        ),
        open_in="menu",
    )
