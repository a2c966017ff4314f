"""The Phone section: keys that search while one dials, and what this phone knows by itself."""

import json
from dataclasses import asdict

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import VarData

from crm_web.components.script import script
from crm_web.entities import EntitySpec
from crm_web.views.page import PhonePage

_ASSETS = {
    name: script(name)
    for name in (
        "calls_here.js", "dialler.jsx", "dialling.js", "folding.js", "found_here.js", "initials.js", "phone_view.js"
    )
}  # fmt: skip


def use_phone_view(specs: list[EntitySpec]) -> PhonePage:
    """Return the content of the page: the server's, or until it has answered what the phone itself finds among `specs`."""
    empty = json.dumps(asdict(PhonePage()))
    kinds = json.dumps([{"kind": spec.kind, "slug": spec.slug} for spec in specs])
    data = VarData(
        imports={_ASSETS["phone_view.js"]: [ImportVar(tag="usePhoneView")]},
        hooks={f"const view = usePhoneView({empty}, {kinds})": None},
    )
    return rx.Var("view", _var_type=PhonePage, _var_data=data).guess_type()


class Dialler(rx.Component):
    """The search and the keys, around what they find (the children)."""

    library = _ASSETS["dialler.jsx"]
    tag = "Dialler"
    view: rx.Var[PhonePage]
