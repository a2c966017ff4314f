"""The fields of a form. One component draws them all; which input it takes is data."""

import reflex as rx

from crm_web.components import sheet  # noqa: F401  the menus of the fields
from crm_web.components.script import script
from crm_web.views.page import DetailPage, FieldView

_ASSETS = {
    name: script(name)
    for name in (
        "field.jsx",
        "inputs.jsx",
        "entries.jsx",
        "entry_menu.jsx",
        "link.jsx",
        "link_choice.jsx",
        "clash.jsx",
        "person.jsx",
        "first_problem.js",
        "types.js",
        "asked.js",
        "checks.jsx",
        "designing.jsx",
        "former.jsx",
        "html.jsx",
        "plain_inputs.jsx",
        "required.js",
        "section.jsx",
        "texts.jsx",
    )
}


class Former(rx.Component):
    """What was typed into fields that the form no longer has, until the person has discarded it."""

    library = _ASSETS["former.jsx"]
    tag = "Former"
    view: rx.Var[DetailPage]
    item: rx.Var[dict[str, str | int]]


class Field(rx.Component):
    """A field's title and input; what is typed goes to the store on the phone, and is red while it differs."""

    library = _ASSETS["field.jsx"]
    tag = "Field"
    field: rx.Var[FieldView]
    item: rx.Var[dict[str, str | int]]
