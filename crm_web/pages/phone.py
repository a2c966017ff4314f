"""`/phone`: whom a number or a name belongs to, in everything that can be called."""

import reflex as rx

from crm_web.components.layout import link, page
from crm_web.components.listing import SearchBox
from crm_web.components.listing.rows import rows
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import PhoneState
from crm_web.views.page import PhonePage


def phone() -> rx.Component:
    """Draw the page."""
    view = use_view(PhonePage)
    header = rx.el.header(
        rx.el.h1(t("bar.phone")), SearchBox.create(hint="phone.search_hint"), class_name="head phone-head"
    )
    return page(
        rx.el.main(header, _typed(view), _found(view), class_name="list-page"), view=PhoneState.view, open_in="phone"
    )


def _typed(view: PhonePage) -> rx.Component:
    return rx.cond(
        view.number != "",
        rx.el.div(
            rx.cond(view.call != "", rx.el.a(t("list.call_number", number=view.number), href=view.call)),
            rx.cond(view.add != "", link(t("list.new_with_number", number=view.number), to=view.add)),
            class_name="found",
        ),
    )


def _found(view: PhonePage) -> rx.Component:
    nothing = rx.cond(view.query == "", t("phone.who"), t("list.nothing_found", query=view.query))
    return rx.cond(view.rows.length() > 0, rows(None, view), rx.el.p(nothing, class_name="empty"))
