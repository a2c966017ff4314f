"""What is asked after a call, a message or an e-mail was begun from here."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("call_sheet.jsx")
_ASK = script("ask.jsx")


class CallSheet(rx.Component):
    """Asks on coming back: reached, sent? a note, a next step; files an activity. Nothing while there is nothing to ask."""

    library = LIBRARY
    tag = "CallSheet"
