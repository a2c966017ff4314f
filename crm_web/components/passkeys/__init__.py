"""Keys of one's device: made on the page of one's account, used to sign in."""

import reflex as rx

import crm_web.components.acting  # noqa: F401  registers what the scripts import
from crm_web.components.script import script
from crm_web.views.page import AccountPage

_ASSETS = {name: script(name) for name in ("add_key.jsx", "device.js", "keys.jsx", "sign_in.jsx")}


class Keys(rx.Component):
    """One's passkeys: made, taken away."""

    library = _ASSETS["keys.jsx"]
    tag = "Keys"
    view: rx.Var[AccountPage]


class PasskeySignIn(rx.Component):
    """Signs in with a passkey, where the browser knows how."""

    library = _ASSETS["sign_in.jsx"]
    tag = "PasskeySignIn"
