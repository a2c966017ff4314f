"""`/phone`: keys that search while one dials, whom a number or a name belongs to, and the last calls."""

import reflex as rx

from crm_web.components.layout import link, page
from crm_web.components.listing.rows import kind_of, row_of, rows
from crm_web.components.phone import Dialler, use_phone_view
from crm_web.components.text import t
from crm_web.entities import ENTITIES
from crm_web.state.pages import PhoneState
from crm_web.views.number import phone_field
from crm_web.views.page import PhonePage


def phone() -> rx.Component:
    """Draw the page."""
    view = use_phone_view([spec for spec in ENTITIES.values() if phone_field(spec)])
    main = rx.el.main(
        Dialler.create(_alone(view), _typed(view), rx.cond(view.query == "", _calls(view), _found(view)), view=view),
        class_name="list-page phone-page",
    )
    return page(main, view=PhoneState.view, open_in="phone", known_here=True)


def _alone(view: PhonePage) -> rx.Component:
    said = rx.el.p(t("phone.alone"), class_name="quiet alone", role="status")
    return rx.cond(view.alone & (view.query != ""), said)


def _typed(view: PhonePage) -> rx.Component:
    """Draw what can be done with a number that nobody has."""
    return rx.cond(
        (view.rows.length() == 0) & (view.add != ""),
        rx.el.div(link(t("list.new_with_number", number=view.number), to=view.add), class_name="found"),
    )


def _found(view: PhonePage) -> rx.Component:
    nothing = rx.el.p(t("list.nothing_found", query=view.query), class_name="empty")
    return rx.cond(view.rows.length() > 0, rows(None, view), nothing)


def _calls(view: PhonePage) -> rx.Component:
    listed = rx.foreach(
        view.calls,
        lambda row: rx.el.li(row_of(row=row, kind=kind_of(row), current="false", prefetch="none"), key=row.id),
    )
    return rx.cond(
        view.calls.length() > 0,
        rx.el.section(
            rx.el.h2(t("phone.calls"), class_name="letter"), rx.el.ul(listed, class_name="rows"), class_name="calls"
        ),
        rx.cond((view.epoch != "") | view.alone, rx.el.p(t("phone.who"), class_name="empty")),
    )
