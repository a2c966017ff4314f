"""The parts of a list that need a hand of their own: the search box and the end that fetches more."""

import json
from dataclasses import asdict, dataclass

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import VarData

from crm_web.components.script import script
from crm_web.views.page import Filter, ListPage, PhonePage, Row

_ASSETS = {
    name: script(name)
    for name in (
        *("search_box.jsx", "query.js", "more.jsx", "beside.js", "row.jsx", "filters.jsx", "drawn.jsx"),
        *("rail.jsx", "rail_later.jsx", "rail_letters.js", "rail_turn.js", "seen.js", "skip.jsx"),
    )
}


def use_list_beside(slug: str) -> ListPage:
    """Return the list to show beside an item on a wide screen; an empty page on a phone."""
    empty = json.dumps(asdict(ListPage()))
    data = VarData(
        imports={_ASSETS["beside.js"]: [ImportVar(tag="useBeside")]},
        hooks={f"const beside = useBeside({json.dumps(slug)}, {empty})": None},
    )
    return rx.Var("beside", _var_type=ListPage, _var_data=data).guess_type()


@dataclass(frozen=True)
class Drawn:
    """A row that is drawn: the letter above it, where it is the letter's first, and its place in the list, from 1."""

    row: Row
    letter: str
    place: int


@dataclass(frozen=True)
class DrawnRows:
    """The rows in sight of a list, and the height of those before and after them in CSS pixels."""

    rows: list[Drawn]
    above: int
    below: int


def use_drawn(element: str, view: rx.Var) -> DrawnRows:
    """Return those rows of `view` that are in sight; `element` is the id of the list."""
    name, of = f"drawn_{element}", str(view)
    data = VarData.merge(
        view._get_all_var_data(),  # noqa: SLF001  the hook that gives the view comes first
        VarData(
            imports={_ASSETS["drawn.jsx"]: [ImportVar(tag="useDrawn")]},
            hooks={f"const {name} = useDrawn({json.dumps(element)}, {of})": None},
        ),
    )
    return rx.Var(name, _var_type=DrawnRows, _var_data=data).guess_type()  # pyright: ignore[reportReturnType]


class Gap(rx.Component):
    """Stands for the rows that are not drawn."""

    library = _ASSETS["drawn.jsx"]
    tag = "Gap"
    height: rx.Var[int]


class Rail(rx.Component):
    """The letters beside a long list, `of` is its id, and `view` what is known of it."""

    library = _ASSETS["rail_later.jsx"]
    tag = "Rail"
    of: rx.Var[str]
    view: rx.Var[ListPage | PhonePage]


class Skip(rx.Component):
    """Leads past a long list, to its `End`; `of` is its id."""

    library = _ASSETS["skip.jsx"]
    tag = "Skip"
    of: rx.Var[str]
    count: rx.Var[int]


class End(rx.Component):
    """Stands behind a list."""

    library = _ASSETS["skip.jsx"]
    tag = "End"
    of: rx.Var[str]


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
