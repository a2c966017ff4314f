"""The parts of a list that need a hand of their own: the search box and the end that fetches more."""

import json
from dataclasses import asdict

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import VarData

from crm_web.components.script import script
from crm_web.views.page import Filter, ListPage

_ASSETS = {
    name: script(name) for name in ("search_box.jsx", "query.js", "more.jsx", "beside.jsx", "row.jsx", "filters.jsx")
}


def use_list_beside(slug: str) -> ListPage:
    """Return the list to show beside an item on a wide screen; an empty page on a phone."""
    empty = json.dumps(asdict(ListPage()))
    data = VarData(
        imports={_ASSETS["beside.jsx"]: [ImportVar(tag="useBeside")]},
        hooks={f"const beside = useBeside({json.dumps(slug)}, {empty})": None},
    )
    return rx.Var("beside", _var_type=ListPage, _var_data=data).guess_type()


class SearchBox(rx.Component):
    """The search; what is typed goes to `?q=`. `hint` is the key of what can be looked for."""

    library = _ASSETS["search_box.jsx"]
    tag = "SearchBox"
    hint: rx.Var[str]


class Filters(rx.Component):
    """The fields by whose value the list can be narrowed; what is chosen goes to the address."""

    library = _ASSETS["filters.jsx"]
    tag = "Filters"
    filters: rx.Var[list[Filter]]


class More(rx.Component):
    """Fetches the view at `next` into the list at `path` when its end comes near."""

    library = _ASSETS["more.jsx"]
    tag = "More"
    path: rx.Var[str]
    next: rx.Var[str]


class UnsavedDot(rx.Component):
    """A red dot, and the spoken word, at an item that has unsaved changes."""

    library = _ASSETS["row.jsx"]
    tag = "UnsavedDot"
    kind: rx.Var[str]
    id: rx.Var[str]


class Initials(rx.Component):
    """The round picture of a row, on a colour made from the name (`hue` in degrees)."""

    library = _ASSETS["row.jsx"]
    tag = "Initials"
    text: rx.Var[str]
    hue: rx.Var[int]
