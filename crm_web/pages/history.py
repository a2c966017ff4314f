"""The changes of one item, newest first. Called once per spec."""

from collections.abc import Callable

import reflex as rx

from crm_web.components.detail import When
from crm_web.components.history import Restore
from crm_web.components.layout import Back, page
from crm_web.components.missing import missing
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.components.titled import title_of
from crm_web.entities import EntitySpec
from crm_web.state.pages import HistoryState
from crm_web.views.page import Difference, HistoryPage, Version


def history_of(spec: EntitySpec) -> Callable[[], rx.Component]:
    """Return the history of an item of `spec`."""

    def history() -> rx.Component:
        view = use_view(HistoryPage)
        shown = rx.cond(
            view.outcome == "ok",
            rx.el.ol(rx.foreach(view.versions, lambda version: _version(view, version)), class_name="history-list"),
            missing(spec, view),
        )
        return page(
            rx.el.main(_head(spec, view), shown, class_name="history-page"),
            view=HistoryState.view,
            open_in=spec.section,
        )

    return history


def _head(spec: EntitySpec, view: HistoryPage) -> rx.Component:
    return rx.el.header(
        Back.create(to=f"/{spec.slug}/{view.id}"),
        rx.el.h1(t("detail.history"), rx.el.small(title_of(spec, view))),
        class_name="head detail-head",
    )


def _version(view: HistoryPage, version: Version) -> rx.Component:
    return rx.el.li(
        rx.el.p(rx.el.strong(version.by), " ", When.create(at=version.at), _merged(version), class_name="who"),
        rx.el.dl(rx.foreach(version.changes, lambda change: _difference(view, change))),
        key=version.version,
    )


def _merged(version: Version) -> rx.Component:
    return rx.cond(version.merged, rx.el.span(t("history.merged"), class_name="badge"))


def _difference(view: HistoryPage, change: Difference) -> rx.Component:
    return rx.fragment(
        rx.el.dt(t(change.label)),
        rx.el.dd(
            rx.el.span(
                _side(change, change.before, rx.el.del_),
                rx.el.span(" → ", custom_attrs={"aria-hidden": "true"}),
                _side(change, change.after, rx.el.ins),
            ),
            Restore.create(view=view, change=change),
        ),
    )


def _side(change: Difference, value: rx.Var[str], mark: Callable[..., rx.Component]) -> rx.Component:
    shown = rx.match(
        change.shown_as,
        ("key", rx.fragment(t(value))),
        ("moment", rx.fragment(When.create(at=value))),
        rx.fragment(value),
    )
    return rx.cond(value != "", mark(shown), rx.el.span(t("detail.empty"), class_name="quiet"))
