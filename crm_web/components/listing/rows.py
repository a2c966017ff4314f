"""The rows of a list: on its own page, and beside an open item on a wide screen."""

import reflex as rx

from crm_web.components.detail import When
from crm_web.components.icons import icon
from crm_web.components.layout import link
from crm_web.components.listing import (
    Drawn,
    End,
    Gap,
    Initials,
    More,
    Rail,
    Skip,
    UnsavedDot,
    use_drawn,
    use_list_beside,
)
from crm_web.components.text import t
from crm_web.entities import EntitySpec
from crm_web.views.page import Badge, ListPage, PhonePage, Row


def rows(
    spec: EntitySpec | None, view: ListPage | PhonePage, open_id: rx.Var[str] | str = "", *, element: str = "rows"
) -> rx.Component:
    """Draw those rows of `view` that are in sight, with a letter above the first of each; `open_id` is marked."""
    drawn = use_drawn(element, view)

    def draw(each: Drawn) -> rx.Component:
        letter = rx.el.span(each.letter, class_name="letter", custom_attrs={"aria-hidden": "true"})
        return rx.el.li(
            rx.cond(each.letter != "", letter),
            row_of(
                row=each.row,
                kind=spec.kind if spec else kind_of(each.row),
                current=rx.cond(each.row.id == open_id, "page", "false"),
                # The first row brings the detail page's script along, so that no first tap waits for it. Where rows come
                # without the server too it does not: React Router loads a page anew whose script it can't get.
                prefetch=rx.cond(each.place == 1, "render", "none") if spec else "none",
            ),
            key=each.row.href,
            custom_attrs={"aria-setsize": view.rows.length(), "aria-posinset": each.place},
        )

    below = Gap.create(height=drawn.below, key="below")
    listed = rx.el.ul(
        Gap.create(height=drawn.above), rx.foreach(drawn.rows, draw), below, id=element, class_name="rows"
    )
    skip = Skip.create(of=element, count=view.rows.length())
    return rx.fragment(skip, listed, Rail.create(of=element, view=view), End.create(of=element))


def list_beside(spec: EntitySpec, open_id: rx.Var[str]) -> rx.Component:
    """Draw the list that stays beside an open item on a wide screen; nothing on a phone."""
    view = use_list_beside(spec.slug)
    return rx.cond(
        view.path != "",
        rx.el.aside(
            rows(spec, view, open_id, element="beside"),
            More.create(path=view.path, next=view.next),
            class_name="beside",
            custom_attrs={"aria-label": t(f"kind.{spec.kind}.many")},
        ),
    )


@rx.memo
def row_of(row: rx.Var[Row], kind: rx.Var[str], current: rx.Var[str], prefetch: rx.Var[str]) -> rx.Component:
    """Draw one row, anew only when it changed: others come and go around it."""
    return rx.el.div(
        Initials.create(text=row.initials, hue=row.hue),
        rx.el.div(_title(row, current, prefetch), _line(row), class_name="row-text"),
        UnsavedDot.create(kind=kind, id=row.id),
        rx.cond(row.at != "", rx.el.small(When.create(at=row.at, short=True), class_name="row-at")),
        rx.cond(row.call != "", _call(row)),
        class_name="row",
    )


def kind_of(row: Row) -> rx.Var[str]:
    """Return of which kind a row is that stands among others."""
    return row.about.split("/")[0]


def _title(row: rx.Var[Row], current: rx.Var[str], prefetch: rx.Var[str]) -> rx.Component:
    attributes = {"data-view": "", "aria-current": current, "prefetch": prefetch}
    return link(row.title, to=row.href, class_name="row-title", custom_attrs=attributes)


def _line(row: Row) -> rx.Component:
    badges = rx.foreach(row.badges, _badge)
    return rx.el.span(marks(row.marks), badges, row.line, class_name="row-line")


def _badge(badge: Badge) -> rx.Component:
    return rx.el.span(t(badge.text), class_name="badge", custom_attrs={"data-colour": badge.colour})


def marks(keys: rx.Var[list[str]]) -> rx.Component:
    """Draw what presses."""
    return rx.foreach(keys, lambda key: rx.el.span(t(key), class_name="badge mark"))


def _call(row: Row) -> rx.Component:
    about = {"data-about": row.about, "aria-label": t("list.call", name=row.title)}
    return rx.el.a(icon("call"), href=row.call, class_name="call", custom_attrs=about)
