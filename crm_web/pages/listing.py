"""The list of one kind. Called once per spec."""

from collections.abc import Callable

import reflex as rx

from crm_web.components.icons import icon
from crm_web.components.layout import link, page
from crm_web.components.listing import Initials, More, SearchBox, UnsavedDot, use_list_beside
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.entities import ENTITIES, EntitySpec
from crm_web.state.pages import ListState
from crm_web.views.page import ListPage, Row


def list_of(spec: EntitySpec) -> Callable[[], rx.Component]:
    """Return the page that lists the items of `spec`."""

    def listing() -> rx.Component:
        view = use_view(ListPage)
        return page(
            rx.fragment(
                rx.el.main(_head(spec, view), _body(spec, view), _add(spec), class_name="list-page"),
                rx.el.p(t("list.choose"), class_name="choose"),
            ),
            view=ListState.view,
            open_in="crm",
        )

    return listing


def list_beside(spec: EntitySpec, open_id: rx.Var[str]) -> rx.Component:
    """Draw the list that stays beside an open item on a wide screen; nothing on a phone."""
    view = use_list_beside(spec.slug)
    rows = rx.foreach(view.rows, lambda row, index: _row(spec, view, row, index, open_id))
    return rx.cond(
        view.path != "",
        rx.el.aside(
            rx.el.ul(rows, class_name="rows"),
            More.create(path=view.path, next=view.next),
            class_name="beside",
            custom_attrs={"aria-label": t(f"kind.{spec.kind}.many")},
        ),
    )


def _head(spec: EntitySpec, view: ListPage) -> rx.Component:
    tabs = [
        link(
            t(f"kind.{other.kind}.many"),
            to=f"/{other.slug}",
            role="tab",
            custom_attrs={"aria-selected": str(other is spec).lower()},
        )
        for other in ENTITIES.values()
    ]
    mine = [
        link(t(f"list.{name}"), to=f"/{spec.slug}{query}", custom_attrs={"aria-current": rx.cond(on, "true", "false")})
        for name, query, on in (("all", "", ~view.mine), ("mine", "?mine=1", view.mine))
    ]
    return rx.el.header(
        rx.el.h1(t("bar.crm")),
        SearchBox.create(),
        rx.el.div(
            rx.el.div(*tabs, role="tablist", custom_attrs={"aria-label": t("bar.crm")}, class_name="tabs"),
            rx.el.div(*mine, class_name="choice"),
            class_name="filters",
        ),
        class_name="head",
    )


def _body(spec: EntitySpec, view: ListPage) -> rx.Component:
    rows = rx.el.ul(rx.foreach(view.rows, lambda row, index: _row(spec, view, row, index)), class_name="rows")
    return rx.cond(
        view.path == "",
        _skeleton(),
        rx.cond(
            view.rows.length() > 0,
            rx.fragment(rows, More.create(path=view.path, next=view.next)),
            rx.el.p(
                rx.cond(view.query == "", t("list.empty"), t("list.nothing_found", query=view.query)),
                class_name="empty",
            ),
        ),
    )


def _row(
    spec: EntitySpec, view: ListPage, row: Row, index: rx.Var[int], open_id: rx.Var[str] | str = ""
) -> rx.Component:
    new_letter = (index == 0) | (view.rows[index - 1].heading != row.heading)
    return rx.el.li(
        rx.cond(
            new_letter & (row.heading != ""),
            rx.el.span(row.heading, class_name="letter", custom_attrs={"aria-hidden": "true"}),
        ),
        rx.el.div(
            Initials.create(text=row.initials, hue=row.hue),
            rx.el.div(
                link(
                    row.title,
                    to=row.href,
                    class_name="row-title",
                    custom_attrs={
                        "data-view": "",
                        "aria-current": rx.cond(row.id == open_id, "page", "false"),
                        # The first row brings the detail page's script along, so that no first tap waits for it.
                        "prefetch": rx.cond(index == 0, "render", "none"),
                    },
                ),
                rx.el.span(row.line, class_name="row-line"),
                class_name="row-text",
            ),
            UnsavedDot.create(kind=spec.kind, id=row.id),
            rx.cond(row.call != "", _call(row)),
            class_name="row",
        ),
        key=row.id,
        class_name=rx.cond(new_letter, "first-of-letter", ""),
    )


def _call(row: Row) -> rx.Component:
    return rx.el.a(
        icon("call"), href=row.call, class_name="call", custom_attrs={"aria-label": t("list.call", name=row.title)}
    )


def _add(spec: EntitySpec) -> rx.Component:
    return link(
        icon("add"),
        rx.el.span(t("action.add")),
        to=f"/{spec.slug}/new",
        role="button",
        class_name="add-new",
        custom_attrs={"data-view": ""},
    )


def _skeleton() -> rx.Component:
    return rx.el.ul(
        *[rx.el.li(class_name="row skeleton") for _ in range(8)],
        class_name="rows",
        custom_attrs={"aria-hidden": "true"},
    )
