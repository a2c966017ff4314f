"""The parts of an item's page that know of its changes."""

from typing import Any

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import VarData

from crm_web.components import sharing
from crm_web.components.script import script
from crm_web.views.page import DetailPage, Typed

_ITEM = script("item.js")
_SAVE = script("save.jsx")
_KNOWN_TITLE = script("known_title.jsx")
_WHEN = script("when.jsx")
_UPLOAD = script("upload.jsx")
_OPENED = script("opened.jsx")
script("neighbours.js")
_ELSEWHERE = script("elsewhere.jsx")
_ALIKE = script("alike.jsx")
_ITEM_MENU = script("item_menu.jsx")
_GONE = script("gone.jsx")
_DELETION = script("deletion.jsx")


def item_of(view: DetailPage) -> rx.Var[dict[str, Any]]:
    """Return which item the page is about, {kind, id, version}; a new one gets its id on the phone."""
    looked = VarData.merge(
        view._get_all_var_data(),  # pyright: ignore[reportAttributeAccessIssue]  # noqa: SLF001  it is a Var
        VarData(imports={_ITEM: [ImportVar(tag="useItemOf")]}, hooks={"const item = useItemOf(view)": None}),
    )
    return rx.Var("item", _var_type=dict[str, Any], _var_data=looked).guess_type()


class ItemMain(rx.Component):
    """`main` with `data-saved`: unsaved, queued, saved or conflict."""

    library = _SAVE
    tag = "ItemMain"
    item: rx.Var[dict[str, Any]]


class SaveButton(rx.Component):
    """Turns the draft into an op; a new item's address becomes its own."""

    library = _SAVE
    tag = "SaveButton"
    item: rx.Var[dict[str, Any]]
    slug: rx.Var[str]
    view: rx.Var[DetailPage]


class SavedLine(rx.Component):
    """Says how far the changes are, and offers to discard them."""

    library = _SAVE
    tag = "SavedLine"
    item: rx.Var[dict[str, Any]]


class ItemMenu(rx.Component):
    """What can be done with the item as a whole; `list` is the address of the list that it is in."""

    library = _ITEM_MENU
    tag = "ItemMenu"
    lib_dependencies: list[str] = sharing.LIBRARIES
    view: rx.Var[DetailPage]
    item: rx.Var[dict[str, Any]]
    list: rx.Var[str]


class Gone(rx.Component):
    """The page of a deleted item: who deleted it, what was typed into it here, the way to give it back."""

    library = _GONE
    tag = "Gone"
    view: rx.Var[DetailPage]
    item: rx.Var[dict[str, Any]]


class Deletion(rx.Component):
    """Asks about a deletion that was not done; nothing where there is none."""

    library = _DELETION
    tag = "Deletion"
    item: rx.Var[dict[str, Any]]
    title: rx.Var[str]


class Opened(rx.Component):
    """Remembers that the item was opened, and fills a new one with what its address brings along."""

    library = _OPENED
    tag = "Opened"
    view: rx.Var[DetailPage]
    item: rx.Var[dict[str, Any]]


class TypedElsewhere(rx.Component):
    """Offers what was typed into the item on another device."""

    library = _ELSEWHERE
    tag = "TypedElsewhere"
    typed: rx.Var[list[Typed]]
    item: rx.Var[dict[str, Any]]


class Alike(rx.Component):
    """Says whom a new item may be, while it is typed."""

    library = _ALIKE
    tag = "Alike"
    item: rx.Var[dict[str, Any]]


class When(rx.Component):
    """A moment, ISO 8601, as people say it; `short` where there is little room."""

    library = _WHEN
    tag = "When"
    at: rx.Var[str]
    short: rx.Var[bool]


class KnownTitle(rx.Component):
    """The title that a list on this phone knows of the item at the open address, or nothing."""

    library = _KNOWN_TITLE
    tag = "KnownTitle"
