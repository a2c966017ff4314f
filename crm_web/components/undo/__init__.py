"""The way back from what was just done, above the bar of every page."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("undo_line.jsx")


class UndoLine(rx.Component):
    """Says what was done and offers to undo it, for a while; nothing where nothing can be undone."""

    library = LIBRARY
    tag = "UndoLine"
