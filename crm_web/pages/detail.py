"""One item of a kind, or a new one. Called once per spec."""

from collections.abc import Callable

import reflex as rx

from crm_web.components.cards import Cards, Star
from crm_web.components.detail import (
    Alike,
    Deletion,
    Gone,
    ItemMain,
    ItemMenu,
    KnownTitle,
    Opened,
    SaveButton,
    SavedLine,
    TypedElsewhere,
    item_of,
)
from crm_web.components.fields import Field, Former
from crm_web.components.icons import icon
from crm_web.components.layout import Back, link, list_address, page
from crm_web.components.listing.rows import list_beside, marks
from crm_web.components.missing import missing, to_the_list
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.components.titled import title_of
from crm_web.entities import EntitySpec
from crm_web.state.pages import DetailState
from crm_web.views.page import DetailPage


def detail_of(spec: EntitySpec) -> Callable[[], rx.Component]:
    """Return the page of an item of `spec`."""

    def detail() -> rx.Component:
        view = use_view(DetailPage)
        item = item_of(view)
        shown = rx.match(
            view.outcome,
            ("ok", _form(spec, view, item)),
            ("deleted", Gone.create(to_the_list(spec), view=view, item=item)),
            missing(spec, view),
        )
        main = ItemMain.create(_head(spec, view, item), shown, item=item)
        beside = [list_beside(spec, view.id)] if spec.listed else []
        return page(rx.fragment(*beside, main), view=DetailState.view, open_in=spec.section)

    return detail


def _head(spec: EntitySpec, view: DetailPage, item: rx.Var) -> rx.Component:
    saved = rx.cond(
        (view.version > 0) & (view.outcome == "ok"),
        link(
            icon("history"),
            rx.el.span(t("detail.history")),
            to=f"/{spec.slug}/{view.id}/history",
            class_name="history",
            custom_attrs={"data-view": ""},
        ),
    )
    return rx.el.header(
        Back.create(to=list_address(spec)),
        rx.el.div(
            rx.el.h1(_title(spec, view)),
            rx.cond(view.line != "", rx.el.small(view.line, class_name="beneath")),
            class_name="named",
        ),
        saved,
        rx.cond(view.outcome == "ok", SaveButton.create(item=item, slug=spec.slug, view=view)),
        class_name="head detail-head",
    )


def _title(spec: EntitySpec, view: DetailPage) -> rx.Component:
    """Draw the item's title; before its page has come, what the list knows of it."""
    untitled = rx.cond(view.outcome == "ok", t(f"kind.{spec.kind}.new"), t(f"kind.{spec.kind}.one"))
    return rx.cond(view.path == "", KnownTitle.create(), rx.cond(view.title != "", title_of(spec, view), untitled))


def _form(spec: EntitySpec, view: DetailPage, item: rx.Var) -> rx.Component:
    fields = rx.foreach(
        view.fields, lambda field: Field.create(field=field, item=item, key=item["id"].to(str) + field.name)
    )
    ways = rx.cond(
        view.version > 0,
        rx.fragment(Star.create(item=item), ItemMenu.create(view=view, item=item, list=list_address(spec))),
    )
    beneath = (Former.create(view=view, item=item), _help(view), Alike.create(item=item))
    return rx.fragment(
        Opened.create(view=view, item=item),
        rx.el.div(marks(view.marks), SavedLine.create(item=item), ways, class_name="beneath-head"),
        Deletion.create(item=item, title=view.title),
        rx.el.div(TypedElsewhere.create(typed=view.typed, item=item), class_name="notices"),
        Cards.create(rx.el.div(fields, *beneath, class_name="form"), view=view, item=item),
    )


def _help(view: DetailPage) -> rx.Component:
    return rx.cond(view.managers != "", rx.el.p(t("detail.ask_manager", names=view.managers), class_name="quiet"))
