"""`/sign-in`: two fields, one button, the product's name."""

import reflex as rx

from crm_web.components.passkeys import PasskeySignIn
from crm_web.components.sign_in import ProviderSignIn, SignInForm
from crm_web.components.text import t


def sign_in() -> rx.Component:
    """Draw the page."""
    return rx.el.main(
        rx.el.img(src="/icons/icon.svg", alt="", class_name="logo"),
        rx.el.h1("CRM Web"),
        rx.el.p(t("sign_in.purpose"), class_name="quiet"),
        SignInForm.create(),
        PasskeySignIn.create(),
        ProviderSignIn.create(),
        class_name="sign-in-page",
    )
