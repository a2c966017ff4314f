"""What managers shape forms with."""

import reflex as rx

from crm_web.components.script import script
from crm_web.components.sortable import PACKAGES
from crm_web.views.page import FormPage

_ASSETS = {name: script(name) for name in ("form_fields.jsx", "form_row.jsx", "place.js", "sortable_rows.jsx")}


class FormFields(rx.Component):
    """The fields of a form, to be moved, opened, taken out and put back."""

    library = _ASSETS["form_fields.jsx"]
    tag = "FormFields"
    lib_dependencies: list[str] = PACKAGES
    view: rx.Var[FormPage]
