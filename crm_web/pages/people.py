"""`/people`, `/people/new`, `/people/…`: where administrators look after people."""

import reflex as rx

from crm_web.components.administration import administration
from crm_web.components.icons import icon
from crm_web.components.layout import link
from crm_web.components.people import Invite, PeopleRows, PersonForm
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import PeopleState, PersonState
from crm_web.views.page import PeoplePage, PersonPage


def people() -> rx.Component:
    """Draw the list of all."""
    view = use_view(PeoplePage)
    add = link(icon("add"), rx.el.span(t("people.invite")), to="/people/new", class_name="add-new")
    shown = rx.fragment(PeopleRows.create(view=view), add)
    return administration(view, t("people.title"), shown, back="/settings", feed=PeopleState.view)


def person_new() -> rx.Component:
    """Draw the form by which somebody is invited."""
    view = use_view(PeoplePage)
    return administration(view, t("people.invite"), Invite.create(view=view), back="/people", feed=PeopleState.view)


def person() -> rx.Component:
    """Draw the page of one of them."""
    view = use_view(PersonPage)
    return administration(view, view.person.name, PersonForm.create(view=view), back="/people", feed=PersonState.view)
