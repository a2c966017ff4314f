"""The cards of an item: its details, and what belongs to it."""

from typing import Any

import reflex as rx

from crm_web.components.script import script
from crm_web.components.sortable import PACKAGES
from crm_web.views.page import DetailPage

_ASSETS = {
    name: script(name)
    for name in (
        "cards.jsx",
        "card_rows.jsx",
        "comment.jsx",
        "file_row.jsx",
        "order.js",
        "order_menu.jsx",
        "sortable.jsx",
        "star.jsx",
        "viewer.jsx",
    )
}


class Cards(rx.Component):
    """The tabs and the open card; the children are the details. Holding a tab and dragging it changes the order."""

    library = _ASSETS["cards.jsx"]
    tag = "Cards"
    lib_dependencies: list[str] = PACKAGES
    view: rx.Var[DetailPage]
    item: rx.Var[dict[str, Any]]


class Star(rx.Component):
    """Adds the item to the favourites, or takes it out."""

    library = _ASSETS["star.jsx"]
    tag = "Star"
    item: rx.Var[dict[str, Any]]
