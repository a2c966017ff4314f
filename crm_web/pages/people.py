"""`/people`, `/people/new`, `/people/…`: where administrators look after people."""

import reflex as rx

from crm_web.components.icons import icon
from crm_web.components.layout import Back, link, page
from crm_web.components.people import Invite, PeopleRows, PersonForm
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import PeopleState, PersonState
from crm_web.views.page import Page, PeoplePage, PersonPage


def people() -> rx.Component:
    """Draw the list of all."""
    view = use_view(PeoplePage)
    add = link(icon("add"), rx.el.span(t("people.invite")), to="/people/new", class_name="add-new")
    shown = rx.fragment(PeopleRows.create(view=view), add)
    return _page(view, t("people.title"), shown, back="/settings", feed=PeopleState.view)


def person_new() -> rx.Component:
    """Draw the form by which somebody is invited."""
    view = use_view(PeoplePage)
    return _page(view, t("people.invite"), Invite.create(view=view), back="/people", feed=PeopleState.view)


def person() -> rx.Component:
    """Draw the page of one of them."""
    view = use_view(PersonPage)
    return _page(view, view.person.name, PersonForm.create(view=view), back="/people", feed=PersonState.view)


def _page(view: Page, title: rx.Var[str] | str, shown: rx.Component, *, back: str, feed: rx.Var) -> rx.Component:
    reasons = [(outcome, t(f"outcome.{outcome}")) for outcome in ("missing", "denied")]
    why = rx.el.p(rx.match(view.outcome, *reasons, t("outcome.missing")), class_name="empty", role="status")
    return page(
        rx.el.main(
            rx.el.header(Back.create(to=back), rx.el.h1(title), class_name="head detail-head"),
            rx.cond(view.outcome == "ok", shown, why),
            class_name="account-page",
        ),
        view=feed,
        open_in="menu",
    )
