"""`/join#secret`: where a link leads that lets somebody in once, to choose a password."""

import reflex as rx

from crm_web.components.join import JoinForm
from crm_web.components.text import t


def join() -> rx.Component:
    """Draw the page; nobody has to be signed in."""
    return rx.el.main(
        rx.el.img(src="/icons/icon.svg", alt="", class_name="logo"),
        rx.el.h1("CRM Web"),
        rx.el.p(t("sign_in.purpose"), class_name="quiet"),
        JoinForm.create(),
        class_name="sign-in-page",
    )
