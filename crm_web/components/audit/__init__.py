"""What administrators read the audit with."""

import reflex as rx

from crm_web.components.script import script
from crm_web.views.page import AuditPage

LIBRARY = script("events.jsx")


class Events(rx.Component):
    """What happened, with what it can be narrowed by."""

    library = LIBRARY
    tag = "Events"
    view: rx.Var[AuditPage]
