"""One item of a kind, or a new one. Called once per spec."""

from collections.abc import Callable

import reflex as rx

from crm_web.components.detail import ItemMain, SaveButton, SavedLine, item_of
from crm_web.components.fields import Field
from crm_web.components.icons import icon
from crm_web.components.layout import Back, link, page
from crm_web.components.missing import missing
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.entities import EntitySpec
from crm_web.state.pages import DetailState
from crm_web.views.page import DetailPage


def detail_of(spec: EntitySpec) -> Callable[[], rx.Component]:
    """Return the page of an item of `spec`."""

    def detail() -> rx.Component:
        view = use_view(DetailPage)
        item = item_of(view)
        shown = rx.cond(view.outcome == "ok", _form(view, item), missing(spec, view))
        return page(ItemMain.create(_head(spec, view, item), shown, item=item), view=DetailState.view, open_in="crm")

    return detail


def _head(spec: EntitySpec, view: DetailPage, item: rx.Var) -> rx.Component:
    saved = rx.cond(
        view.version > 0,
        link(
            icon("history"),
            rx.el.span(t("detail.history")),
            to=f"/{spec.slug}/{view.id}/history",
            class_name="history",
            custom_attrs={"data-view": ""},
        ),
    )
    return rx.el.header(
        Back.create(to=f"/{spec.slug}"),
        rx.el.h1(rx.cond(view.title != "", view.title, t(f"kind.{spec.kind}.new"))),
        saved,
        SaveButton.create(item=item, slug=spec.slug),
        class_name="head detail-head",
    )


def _form(view: DetailPage, item: rx.Var) -> rx.Component:
    return rx.fragment(
        SavedLine.create(item=item),
        rx.el.div(
            rx.foreach(
                view.fields, lambda field: Field.create(field=field, item=item, key=item["id"].to(str) + field.name)
            ),
            class_name="form",
        ),
    )
