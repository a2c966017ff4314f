"""The form by which somebody comes by a link."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("join.jsx")


class JoinForm(rx.Component):
    """Says for whom the link is, and takes the password that they choose."""

    library = LIBRARY
    tag = "JoinForm"
