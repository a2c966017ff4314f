"""What is true of the network and of what waits."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("status.jsx")


class ConnectionLine(rx.Component):
    """Offline, how many changes wait, as of when; empty where all is well."""

    library = LIBRARY
    tag = "ConnectionLine"
