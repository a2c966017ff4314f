"""The phone's store: contents of pages, drafts, the outbox. One Python module registers all of its JavaScript."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import VarData

from crm_web.components.script import script
from crm_web.views.page import Page

_ASSETS = {file.name: script(file.name) for file in sorted(Path(__file__).parent.glob("*.js*"))}
P = TypeVar("P", bound=Page)


def use_view(page: type[P]) -> P:
    """Return the content of the page that the address names: the newest known, else one with nothing in it.

    It is a Var that reads like the `page` dataclass; the same shape as the state's `view`.
    """
    empty = json.dumps(asdict(page()))
    data = VarData(
        imports={_ASSETS["hooks.js"]: [ImportVar(tag="useView")]},
        hooks={f"const view = useView({empty})": None},
    )
    return rx.Var("view", _var_type=page, _var_data=data).guess_type()  # pyright: ignore[reportReturnType]


class ViewFeed(rx.Component):
    """Every answer of the socket enters the store here."""

    library = _ASSETS["view_feed.js"]
    tag = "ViewFeed"
    lib_dependencies: list[str] = ["idb@8.0.4"]  # noqa: RUF012  Reflex declares it so
    view: rx.Var[Page]
