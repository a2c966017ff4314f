"""The part of an item's history that does something."""

import reflex as rx

from crm_web.components.script import script
from crm_web.views.page import Difference, HistoryPage

LIBRARY = script("restore.jsx")


class Restore(rx.Component):
    """Gives a field back what it held before a change, as an unsaved change; nothing where it holds that anyway."""

    library = LIBRARY
    tag = "Restore"
    view: rx.Var[HistoryPage]
    change: rx.Var[Difference]
