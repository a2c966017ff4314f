"""The title of an item in the head of its pages."""

import reflex as rx

from crm_web.components.text import t
from crm_web.entities import EntitySpec
from crm_web.views.page import DetailPage, HistoryPage


def title_of(spec: EntitySpec, view: DetailPage | HistoryPage) -> rx.Var[str]:
    """Return the title as people read it: of a kind whose titles can be the app's own words, in the reader's language."""
    field = spec.field("title")
    return t(view.title) if field and field.type.shown_as == "key" else view.title  # pyright: ignore[reportReturnType]
