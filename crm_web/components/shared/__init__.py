"""What other apps handed to this one: cards, files, a text with a number."""

import reflex as rx

from crm_web.components.script import script

_ASSETS = {name: script(name) for name in ("incoming.js", "shared.jsx", "choice.jsx")}


class Shared(rx.Component):
    """Takes what came to where it belongs, or asks; `slugs` says where the items of a kind are.

    Cards go to the page `cards_to`.
    """

    library = _ASSETS["shared.jsx"]
    tag = "Shared"
    slugs: rx.Var[dict[str, str]]
    cards_to: rx.Var[str]
