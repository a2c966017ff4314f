"""`/sign-in`: two fields, one button, the product's name."""

import reflex as rx

from crm_web.components.sign_in import SignInForm


def sign_in() -> rx.Component:
    """Draw the page."""
    return rx.el.main(rx.el.h1("CRM Web"), SignInForm.create(), class_name="sign-in-page")
