"""The list of one kind. Called once per spec."""

from collections.abc import Callable

import reflex as rx

from crm_web.components.icons import icon
from crm_web.components.layout import link, page
from crm_web.components.listing import Filters, More, SearchBox
from crm_web.components.listing.rows import rows
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.entities import ENTITIES, EntitySpec
from crm_web.state.pages import ListState
from crm_web.views.number import phone_field
from crm_web.views.page import Elsewhere, ListPage


def list_of(spec: EntitySpec) -> Callable[[], rx.Component]:
    """Return the page that lists the items of `spec`."""

    def listing() -> rx.Component:
        view = use_view(ListPage)
        main = rx.el.main(
            _head(spec, view), _add(spec, view), _found(view), _begun(view), _body(spec, view), class_name="list-page"
        )
        return page(
            rx.fragment(main, rx.el.p(t("list.choose"), class_name="choose")),
            view=ListState.view,
            open_in=spec.section,
        )

    return listing


def _head(spec: EntitySpec, view: ListPage) -> rx.Component:
    others = [other for other in ENTITIES.values() if other.listed and other.section == spec.section]
    return rx.el.header(
        rx.el.h1(t(f"bar.{spec.section}")),
        SearchBox.create(hint=_hint(spec)),
        rx.el.div(*(_tabs(spec, others) if len(others) > 1 else ()), _choice(spec, view), class_name="filters"),
        *([Filters.create(filters=view.filters)] if spec.filters else []),
        class_name="head",
    )


def _hint(spec: EntitySpec) -> str:
    """Name what can be looked for where it is more than a title."""
    return "list.search_hint" if phone_field(spec) else "list.search"


def _tabs(spec: EntitySpec, others: list[EntitySpec]) -> list[rx.Component]:
    tabs = [
        link(
            t(f"kind.{other.kind}.many"),
            to=f"/{other.slug}",
            role="tab",
            custom_attrs={"aria-selected": str(other is spec).lower()},
        )
        for other in others
    ]
    label = {"aria-label": t(f"bar.{spec.section}")}
    return [rx.el.div(*tabs, role="tablist", custom_attrs=label, class_name="tabs")]


def _choice(spec: EntitySpec, view: ListPage) -> rx.Component:
    first, *others = spec.views
    links = [
        link(
            t(each.label),
            to=f"/{spec.slug}{query}",
            custom_attrs={"aria-current": rx.cond(view.only == only, "true", "false")},
        )
        for each, only, query in [(first, "", ""), *((other, other.name, f"?only={other.name}") for other in others)]
    ]
    elsewhere = [link(t("list.on_phone"), to=f"/phone-{spec.slug}")] if spec.on_phone else []
    return rx.el.div(*links, *elsewhere, class_name="choice")


def _found(view: ListPage) -> rx.Component:
    """Draw what a search finds beside the rows: the number itself, and hits in the other kinds."""
    return rx.cond(
        (view.number != "") | (view.elsewhere.length() > 0),
        rx.el.div(
            rx.foreach(view.elsewhere, _elsewhere),
            rx.cond(view.call != "", rx.el.a(t("list.call_number", number=view.number), href=view.call)),
            rx.cond(view.add != "", link(t("list.new_with_number", number=view.number), to=view.add)),
            class_name="found",
        ),
    )


def _begun(view: ListPage) -> rx.Component:
    """Draw the way back to the beginning of a list that begins at a letter."""
    way = link(t("list.beginning"), to=view.beginning, replace=True, custom_attrs={"data-view": ""})
    return rx.cond(view.beginning != "", rx.el.div(way, class_name="found"))


def _elsewhere(hits: Elsewhere) -> rx.Component:
    many = t("kind." + hits.kind + ".many")
    return link(t("list.elsewhere", kind=many, count=hits.count), to=hits.href, custom_attrs={"data-view": ""})


def _body(spec: EntitySpec, view: ListPage) -> rx.Component:
    return rx.cond(
        view.path == "",
        _skeleton(),
        rx.cond(
            view.rows.length() > 0,
            rx.fragment(rows(spec, view), More.create(path=view.path, next=view.next)),
            rx.el.p(
                rx.cond(view.query == "", t("list.empty"), t("list.nothing_found", query=view.query)),
                class_name="empty",
            ),
        ),
    )


def _add(spec: EntitySpec, view: ListPage) -> rx.Component:
    way = link(
        icon("add"),
        rx.el.span(t("action.add")),
        to=f"/{spec.slug}/new",
        role="button",
        class_name="add-new",
        custom_attrs={"data-view": ""},
    )
    return rx.cond(view.addable, way) if spec.addable else rx.fragment()


def _skeleton() -> rx.Component:
    return rx.el.ul(
        *[rx.el.li(class_name="row skeleton") for _ in range(8)],
        class_name="rows",
        custom_attrs={"aria-hidden": "true"},
    )
