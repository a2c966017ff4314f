"""What administrators say rights with."""

import reflex as rx

from crm_web.components.script import script
from crm_web.views.page import RolePage, RolesPage

_ASSETS = {name: script(name) for name in ("kinds.jsx", "reach.jsx", "rights.jsx")}


class RoleKinds(rx.Component):
    """The roles, and what the chosen one may do to each kind."""

    library = _ASSETS["kinds.jsx"]
    tag = "RoleKinds"
    view: rx.Var[RolesPage]


class Rights(rx.Component):
    """What a role may do to the items of a kind and to their fields; a choice is saved at once."""

    library = _ASSETS["rights.jsx"]
    tag = "Rights"
    view: rx.Var[RolePage]
