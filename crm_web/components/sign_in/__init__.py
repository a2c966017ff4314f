"""The sign-in form."""

import reflex as rx

LIBRARY = rx.asset("sign_in.jsx", shared=True).importable_path


class SignInForm(rx.Component):
    """Login, password, a button; posts to /api/session and loads the page that was asked for."""

    library = LIBRARY
    tag = "SignInForm"
