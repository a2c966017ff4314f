"""The sign-in form."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("sign_in.jsx")
script("next.js")
PROVIDER = script("provider.jsx")


class SignInForm(rx.Component):
    """Login, password, a button; posts to /api/session and loads the page that was asked for."""

    library = LIBRARY
    tag = "SignInForm"


class ProviderSignIn(rx.Component):
    """Signs in by the company's own provider, where there is one."""

    library = PROVIDER
    tag = "ProviderSignIn"
