"""The parts of a list that need a hand of their own: the search box and the end that fetches more."""

import reflex as rx

_ASSETS = {
    name: rx.asset(name, shared=True).importable_path
    for name in ("search_box.jsx", "more.jsx", "prefetch.js", "row.jsx")
}


class SearchBox(rx.Component):
    """The search; what is typed goes to `?q=`."""

    library = _ASSETS["search_box.jsx"]
    tag = "SearchBox"


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
