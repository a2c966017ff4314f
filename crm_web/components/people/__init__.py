"""What administrators look after people with."""

import reflex as rx

import crm_web.components.acting  # noqa: F401  registers what the scripts import
from crm_web.components.script import script
from crm_web.views.page import PeoplePage, PersonPage

_ASSETS = {name: script(name) for name in ("invite.jsx", "one_time_link.jsx", "person.jsx", "rows.jsx", "standing.jsx")}


class PeopleRows(rx.Component):
    """All people, with role and state."""

    library = _ASSETS["rows.jsx"]
    tag = "PeopleRows"
    view: rx.Var[PeoplePage]


class Invite(rx.Component):
    """Invites somebody, and shows the link for them."""

    library = _ASSETS["invite.jsx"]
    tag = "Invite"
    view: rx.Var[PeoplePage]


class PersonForm(rx.Component):
    """Changes what somebody is, and gives them a link."""

    library = _ASSETS["person.jsx"]
    tag = "PersonForm"
    view: rx.Var[PersonPage]
