"""One's own account: password, devices."""

import reflex as rx

import crm_web.components.acting  # noqa: F401  registers what the scripts import
from crm_web.components.script import script
from crm_web.views.page import AccountPage

_ASSETS = {name: script(name) for name in ("password.jsx", "sign_ins.jsx")}


class PasswordForm(rx.Component):
    """Gives oneself another password."""

    library = _ASSETS["password.jsx"]
    tag = "PasswordForm"
    login: rx.Var[str]


class SignIns(rx.Component):
    """Where one is signed in, and how to end that elsewhere."""

    library = _ASSETS["sign_ins.jsx"]
    tag = "SignIns"
    view: rx.Var[AccountPage]
